/**
 * Codes that say, whatever they came with, that no connection was made; those of TLS say that this
 * side did not accept the server, so nothing was sent to it. Alerts of the server's
 * (`ERR_SSL_TLSV13_ALERT_…`) may come after the request, and are not among them.
 */
const NEVER_CONNECTED =
  /^(?:ECONNREFUSED|ConnectionRefused|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|FailedToOpenSocket|HOSTNAME_MISMATCH|ERR_SSL_WRONG_VERSION_NUMBER)$|^(?:CERT_|UNABLE_TO_|DEPTH_ZERO_SELF_|SELF_SIGNED_CERT_|ERR_TLS_CERT_)/

/** What is known of a failed connection. */
export interface ConnectionFailure {
  /** The runtime's own code, such as `ECONNRESET`, or the error's name where it gives none. */
  readonly code: string | undefined
  /** Whether it is certain that no connection was made. */
  readonly neverConnected: boolean
}

/** What may be read from what was thrown, each of whatever type. */
type Link = Readonly<Record<'code' | 'name' | 'message' | 'syscall' | 'errors' | 'cause', unknown>>

/** Reads what `fetch` rejected with, in the words of whichever runtime this is. */
export function readConnectionFailure(error: unknown): ConnectionFailure {
  try {
    const links: Link[] = []
    // Causes may go round in circles.
    for (let link = error; isLink(link) && links.length < 5; link = link.cause) links.push(link)
    const codes = [...links.map(({ code }) => code), ...links.map(({ name }) => name)]
    return { code: codes.find(isShowable), neverConnected: links.some(isNeverConnected) }
  } catch {
    // What was thrown may be anything, also something that throws when it is looked at.
    return { code: undefined, neverConnected: false }
  }
}

function isNeverConnected({ code, message, syscall, errors }: Link): boolean {
  if (syscall === 'connect' || syscall === 'getaddrinfo') return true
  if (typeof code === 'string' && NEVER_CONNECTED.test(code)) return true
  // Node.js tried several addresses.
  if (Array.isArray(errors) && errors.length > 0) {
    return errors.every((one) => isLink(one) && isNeverConnected(one))
  }
  // Deno gives no code; its HTTP library names the stage.
  return typeof message === 'string' && message.includes('client error (Connect)')
}

/** Any object has these fields, if only as undefined. */
function isLink(value: unknown): value is Link {
  return typeof value === 'object' && value !== null
}

/** A code or a name is told again only when it looks like one. */
function isShowable(text: unknown): text is string {
  return typeof text === 'string' && /^\w{1,60}$/.test(text)
}
