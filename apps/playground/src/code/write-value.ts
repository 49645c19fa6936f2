/** How long an object within another may be to stand on one line. */
const LINE_LENGTH = 44

/**
 * Writes a value as a TypeScript literal.
 *
 * @param indent - What stands before the lines that follow the first one.
 * @param room - How long it may be to stand on one line.
 */
export function writeValue(value: unknown, indent = '', room: number = LINE_LENGTH): string {
  if (typeof value === 'string') return writeText(value)
  if (typeof value !== 'object' || value === null) return String(value)
  const inner = `${indent}  `
  const isList = Array.isArray(value)
  const parts = isList
    ? value.map((item: unknown) => writeValue(item, inner))
    : Object.entries(value).map(([key, item]) => `${writeKey(key)}: ${writeValue(item, inner)}`)
  const [open, close, space] = isList ? ['[', ']', ''] : ['{', '}', ' ']
  if (parts.length === 0) return `${open}${close}`
  const line = `${open}${space}${parts.join(', ')}${space}${close}`
  if (line.length <= room && !line.includes('\n')) return line
  return `${open}\n${parts.map((part) => `${inner}${part},\n`).join('')}${indent}${close}`
}

/** Single quotes, unless that would need more escapes than double ones. */
function writeText(text: string): string {
  const quoted = JSON.stringify(text)
  if (text.includes("'") && !text.includes('"')) return quoted
  return `'${quoted.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
}

function writeKey(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : writeText(key)
}
