/** Stands for what is not shown; always of the same length, whatever it stands for. */
export const MASK = '••••••••'

/** Takes what is secret out of everything that is shown, kept or copied. */
export interface Redactor {
  readonly header: (name: string, value: string) => string
  /** Redacts a URL, a body or a message. */
  readonly text: (text: string) => string
  /** Gives a copy of a value from JSON without what is secret in it. */
  readonly value: (value: unknown) => unknown
}

const SECRET_HEADERS = new Set([
  'authorization',
  'cookie',
  'proxy-authorization',
  'set-cookie',
  'x-api-key',
])

const SECRET_KEYS = new Set(['client_auth_token', 'security_code'])

const NAMES = [...SECRET_KEYS, String.raw`card\[number\]`].join('|')
const IN_JSON = new RegExp(String.raw`("(?:${NAMES})"\s*:\s*")(?:[^"\\]|\\.)*`, 'g')
const IN_FORM = new RegExp(String.raw`((?:^|[&?.[])(?:${NAMES})\]?=)[^&\s]+`, 'g')

/**
 * Creates a redactor.
 *
 * @param secrets - The keys in use; their Basic credentials are masked too.
 */
export function createRedactor(secrets: readonly string[]): Redactor {
  const known = secrets.flatMap((secret) => [
    btoa(`${secret}:`),
    btoa(secret),
    `${secret}:`,
    secret,
  ])
  const text = (given: string): string =>
    known
      .reduce((masked, secret) => masked.replaceAll(secret, MASK), given)
      .replace(IN_JSON, `$1${MASK}`)
      .replace(IN_FORM, `$1${MASK}`)
  const value = (given: unknown): unknown => {
    if (typeof given === 'string') return text(given)
    if (typeof given !== 'object' || given === null) return given
    if (Array.isArray(given)) return given.map(value)
    return Object.fromEntries(
      Object.entries(given).map(([key, inner]) => [
        key,
        SECRET_KEYS.has(key) && typeof inner === 'string' ? MASK : value(inner),
      ]),
    )
  }
  return { header: (name, given) => redactHeader(name, given) ?? text(given), text, value }
}

/** Keeps the scheme of credentials, such as `Basic`. */
function redactHeader(name: string, value: string): string | undefined {
  if (!SECRET_HEADERS.has(name.toLowerCase())) return undefined
  return `${/^(?:Basic|Bearer) /i.exec(value)?.[0] ?? ''}${MASK}`
}
