import { isRecord } from '../params/is-record.ts'

/** What a request gives by name, nested as its keys say. */
export type Fields = Record<string, unknown>

/** How a flat key writes nesting: `metadata[plan]`, or `options.get_client_auth_token`. */
export type Nesting = 'brackets' | 'dots'

/**
 * Reads the fields of a request's body: JSON when its content type says so, a form otherwise.
 *
 * @returns The fields, or `undefined` when the body is JSON but no JSON object.
 */
export function readBody(
  body: string,
  contentType: string | null,
  nesting: Nesting,
): Fields | undefined {
  if (body === '') return {}
  if (!contentType?.toLowerCase().includes('json')) {
    return nestFields(new URLSearchParams(body), nesting)
  }
  const value = parseJson(body)
  return isRecord(value) ? nestFields(Object.entries(value), nesting) : undefined
}

/** Puts entries with flat keys into the objects and arrays that the keys speak of. */
export function nestFields(
  entries: Iterable<readonly [string, unknown]>,
  nesting: Nesting,
): Fields {
  const fields = emptyFields()
  for (const [key, value] of entries) {
    const steps = nesting === 'dots' ? key.split('.') : splitBrackets(key)
    put(fields, steps, value)
  }
  return fields
}

/**
 * Reads a value as text, which it is in a form and may be a number or a boolean in JSON.
 *
 * @returns The text, or `undefined` for anything else.
 */
export function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}

/** Without a prototype, a key such as `__proto__` is a key like any other. */
function emptyFields(): Fields {
  return Object.create(null)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Splits `a[b][c][]` into `a`, `b`, `c` and an empty step; any other text is one step. */
function splitBrackets(key: string): string[] {
  const match = /^([^[\]]+)((?:\[[^[\]]*\])+)$/.exec(key)
  if (!match) return [key]
  const [, head = '', rest = ''] = match
  return [head, ...rest.slice(1, -1).split('][')]
}

function put(fields: Fields, steps: readonly string[], value: unknown): void {
  const [step = '', ...further] = steps
  if (further.length === 0) {
    fields[step] = value
  } else if (further.length === 1 && further[0] === '') {
    const before = fields[step]
    fields[step] = Array.isArray(before) ? [...before, value] : [value]
  } else {
    const before = fields[step]
    const inner = isRecord(before) ? before : emptyFields()
    fields[step] = inner
    put(inner, further, value)
  }
}
