/** Writes any value as text: JSON where it can, which the page knows how to redact. */
export function formatValue(value: unknown): string {
  if (typeof value === 'string') return value
  if (value instanceof Error) return formatError(value)
  try {
    return JSON.stringify(value, toPlain, 2) ?? String(value)
  } catch {
    // It holds itself, or is too deep.
    return String(value)
  }
}

function formatError(error: Error): string {
  const details = Object.entries(error)
  const text = `${error.name}: ${error.message}`
  return details.length === 0 ? text : `${text} ${formatValue(Object.fromEntries(details))}`
}

function toPlain(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value === 'function') return `[function ${value.name}]`
  if (value instanceof Map) return Object.fromEntries(value)
  if (value instanceof Set) return [...value]
  return value instanceof Error ? formatError(value) : value
}
