/** Counts the lines of a source, blank ones and comments aside. */
export function countLines(source: string): number {
  const code = source
    // What looks like a comment within a text stays: `https://…` above all.
    .replaceAll(/('(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*.*?\*\/|\/\/[^\n]*/gs, '$1')
    .split('\n')
  return code.filter((line) => line.trim() !== '').length
}
