/** Keeps the text of a source's doc comments, each line where it was, and drops the code. */
export function readDocComments(source: string): string {
  let isInside = false
  const lines = source.split('\n').map((line) => {
    if (/^\s*\/\*\*/.test(line)) isInside = true
    if (!isInside) return ''
    if (line.includes('*/')) isInside = false
    return line.replace(/^\s*(?:\/\*\*|\*(?!\/)) ?/, '').replace(/\s*\*\/.*$/, '')
  })
  return lines.join('\n')
}
