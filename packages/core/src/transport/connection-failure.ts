/** Codes that say, whatever they came with, that no connection was made. */
const NEVER_CONNECTED = new Set([
  'ECONNREFUSED',
  'ConnectionRefused',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'FailedToOpenSocket',
])

/**
 * TLS codes that say that this side did not accept the server, so nothing was sent to it. Alerts of
 * the server's (`ERR_SSL_TLSV13_ALERT_…`) may come after the request, and are not among them.
 */
const NOT_ACCEPTED =
  /^(?:CERT_|UNABLE_TO_|DEPTH_ZERO_SELF_|SELF_SIGNED_CERT_|ERR_TLS_CERT_|HOSTNAME_MISMATCH$|ERR_SSL_WRONG_VERSION_NUMBER$)/

/** What is known of a failed connection. */
export interface ConnectionFailure {
  /** The runtime's own code, such as `ECONNRESET`, or the error's name where it gives none. */
  readonly code: string | undefined
  /** Whether it is certain that no connection was made. */
  readonly neverConnected: boolean
}

/** Reads what `fetch` rejected with, in the words of whichever runtime this is. */
export function readConnectionFailure(error: unknown): ConnectionFailure {
  const links = Array.from(chain(error))
  const code = links.map((link) => textOf(link, 'code')).find(isShowable)
  const name = links.map((link) => textOf(link, 'name')).find(isShowable)
  return { code: code ?? name, neverConnected: links.some(isNeverConnected) }
}

function isNeverConnected(link: object): boolean {
  const code = textOf(link, 'code') ?? ''
  const syscall = textOf(link, 'syscall')
  if (syscall === 'connect' || syscall === 'getaddrinfo') return true
  if (NEVER_CONNECTED.has(code) || NOT_ACCEPTED.test(code)) return true
  // Node.js tried several addresses.
  const errors = valueOf(link, 'errors')
  if (isList(errors) && errors.length > 0) {
    return errors.every((one) => typeof one === 'object' && one !== null && isNeverConnected(one))
  }
  // Deno gives no code; its HTTP library names the stage.
  return textOf(link, 'message')?.includes('client error (Connect)') ?? false
}

function* chain(error: unknown): Generator<object> {
  let link = error
  for (let depth = 0; depth < 5 && typeof link === 'object' && link !== null; depth++) {
    yield link
    link = valueOf(link, 'cause')
  }
}

function textOf(link: object, name: string): string | undefined {
  const value = valueOf(link, name)
  return typeof value === 'string' ? value : undefined
}

/** What was thrown may be anything, also something that throws when it is looked at. */
function valueOf(link: object, name: string): unknown {
  try {
    return Reflect.get(link, name)
  } catch {
    return undefined
  }
}

function isList(value: unknown): value is unknown[] {
  try {
    return Array.isArray(value)
  } catch {
    return false
  }
}

/** A code or a name is told again only when it looks like one. */
function isShowable(text: string | undefined): text is string {
  return text !== undefined && /^\w{1,60}$/.test(text)
}
