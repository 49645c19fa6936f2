import { readEntries } from '../params/read-entries.ts'
import { showKey } from '../params/show-key.ts'
import type { Provider } from './provider.ts'
import type { HeadersInput } from './request-options.ts'

/** Headers that the client sets itself, with the setting to use instead. */
const OWN_HEADERS: Readonly<Record<string, string>> = {
  accept: '',
  connection: '',
  'content-length': '',
  'content-type': '',
  expect: '',
  host: 'baseUrl',
  'keep-alive': '',
  te: '',
  trailer: '',
  'transfer-encoding': '',
  upgrade: '',
  'user-agent': 'userAgentSuffix',
}

/**
 * Reads headers in any form, in lower case.
 *
 * @returns The headers, or a sentence that says what is wrong with them.
 */
export function readHeaders(
  input: HeadersInput | undefined,
  { key: { setting }, ownHeaders }: Provider,
): Record<string, string> | string {
  const headers: Record<string, string> = {}
  if (input === undefined) return headers
  // Null is none of the forms.
  const read = readEntries(input ?? false)
  if (typeof read === 'string') return `\`headers\` ${read}`
  const reserved: Readonly<Record<string, string>> = {
    ...OWN_HEADERS,
    authorization: setting,
    ...ownHeaders,
  }
  for (const [name, value] of read.entries) {
    if (value === undefined) continue
    const key = name.toLowerCase()
    if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/.test(name) || key === '__proto__') {
      return 'a name in `headers` is not the name of a header'
    }
    if (Object.hasOwn(reserved, key)) {
      const instead = reserved[key]
      const advice = instead ? `: set \`${instead}\` instead` : ''
      return `the header \`${key}\` is the client's own${advice}`
    }
    // Visible ASCII, with single spaces inside.
    if (typeof value !== 'string' || !/^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/.test(value)) {
      return `the header \`${showKey(key)}\` must be visible ASCII text`
    }
    headers[key] = value
  }
  return headers
}
