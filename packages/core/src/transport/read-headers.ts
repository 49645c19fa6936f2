import type { HeadersInput } from './request-options.ts'

/** Headers that the client sets itself, with what to use instead. */
const OWN_HEADERS: ReadonlyMap<string, string> = new Map([
  ['accept', ''],
  ['authorization', 'give the key instead'],
  ['connection', ''],
  ['content-length', ''],
  ['content-type', ''],
  ['expect', ''],
  ['host', 'set `baseUrl` instead'],
  ['keep-alive', ''],
  ['te', ''],
  ['trailer', ''],
  ['transfer-encoding', ''],
  ['upgrade', ''],
  ['user-agent', 'set `userAgentSuffix` instead'],
])

/** Tells whether a text can stand in a header: visible ASCII, with single spaces inside. */
function isHeaderText(text: string): boolean {
  return /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/.test(text)
}

/**
 * Reads headers in any form, in lower case.
 *
 * @param own - The provider's own headers, with what to use instead.
 * @returns The headers, or a sentence that says what is wrong with them.
 */
export function readHeaders(
  input: HeadersInput | undefined,
  own: Readonly<Record<string, string>>,
): Record<string, string> | string {
  const headers: Record<string, string> = {}
  if (input === undefined) return headers
  if (typeof input !== 'object' || input === null) return '`headers` must be an object or pairs'
  let entries: Iterable<unknown>
  try {
    const list: unknown[] = Symbol.iterator in input ? Array.from(input) : Object.entries(input)
    entries = list.map((entry) => (Array.isArray(entry) ? Array.from(entry as unknown[]) : entry))
  } catch {
    return '`headers` could not be read'
  }
  for (const entry of entries) {
    if (!Array.isArray(entry)) return '`headers` must be an object or pairs'
    const [name, value]: unknown[] = entry
    if (value === undefined) continue
    if (typeof name !== 'string' || !/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/.test(name)) {
      return 'a name in `headers` is not the name of a header'
    }
    const key = name.toLowerCase()
    if (key === '__proto__') return 'a name in `headers` is not the name of a header'
    const instead = OWN_HEADERS.get(key) ?? new Map(Object.entries(own)).get(key)
    if (instead !== undefined) {
      return `the header \`${key}\` is the client's own${instead ? `: ${instead}` : ''}`
    }
    if (typeof value !== 'string' || !isHeaderText(value)) {
      return `the header \`${key}\` must be visible ASCII text`
    }
    headers[key] = value
  }
  return headers
}
