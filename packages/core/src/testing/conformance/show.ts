/** Gives everything that a value shows of itself, to be searched. */
export function show(value: unknown, depth = 8): string {
  if (typeof value === 'function') return ''
  if (typeof value !== 'object' || value === null) return `${String(value)}\n`
  if (depth === 0) return ''
  let shown = value instanceof Error ? `${String(value)}\n${value.stack}\n` : ''
  shown += `${JSON.stringify(value)}\n`
  for (const key of Reflect.ownKeys(value)) {
    shown += `${String(key)}: ${show(Reflect.get(value, key), depth - 1)}`
  }
  return shown
}
