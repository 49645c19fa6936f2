const CLAIM = /^(?<indent>\s*)(?<expression>\S.*?) \/\/ => (?<value>.+)$/

/**
 * Makes a check of a line that says what an expression gives: `page.data.length // => 5`.
 *
 * @param number - The number of the line, by which the check is known.
 */
export function claimValue(line: string, number: number): string {
  const { indent = '', expression, value } = CLAIM.exec(line)?.groups ?? {}
  return expression && value ? `${indent}claim(${number}, ${expression}, ${value})` : line
}

/** Finds the numbers of the lines that say what an expression gives. */
export function findClaims(code: string): number[] {
  return [...code.matchAll(/^\s*claim\((\d+), /gm)].map(([, number]) => Number(number))
}
