import { showKey } from '../params/show-key.ts'

/**
 * Writes params as a form or a query, nested ones as `a[b]` (lists as `a[]`) or as `a.b`:
 * `{ filters: { created: '2016-09-09' } }` becomes `filters%5Bcreated%5D=2016-09-09`.
 */
export function encodeParams(
  params: Readonly<Record<string, unknown>>,
  nesting: 'brackets' | 'dots',
): string {
  const pairs: string[][] = []
  const add = (name: string, value: unknown): void => {
    if (value === undefined) return
    if (value instanceof Date) return void pairs.push([name, value.toISOString()])
    if (Array.isArray(value)) return value.forEach((item) => add(`${name}[]`, item))
    if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        add(nesting === 'dots' ? `${name}.${key}` : `${name}[${key}]`, inner)
      }
      return
    }
    // Null, and whatever is no plain data, was refused before.
    pairs.push([name, `${value as string | number | boolean}`])
  }
  for (const [name, value] of Object.entries(params)) add(name, value)
  return pairs.length > 0 ? new URLSearchParams(pairs).toString() : ''
}

/** Gives the name of a param that holds a null, which a form cannot carry, or undefined. */
export function findNull(params: Readonly<Record<string, unknown>>): string | undefined {
  for (const [name, value] of Object.entries(params)) {
    if (value === null) return showKey(name)
    if (typeof value === 'object') {
      const inner = findNull(value as Readonly<Record<string, unknown>>)
      if (inner !== undefined) return `${showKey(name)}.${inner}`
    }
  }
  return undefined
}
