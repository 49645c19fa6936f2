/** A request that came to a simulator, and what became of it. */
export interface LoggedRequest {
  /** The HTTP method. */
  readonly method: string
  /** The URL as it was asked for. */
  readonly url: string
  /** The headers by their names in lower case; keys are masked. */
  readonly headers: Readonly<Record<string, string>>
  /** The body as it was sent, or `''` without one. */
  readonly body: string
  /** The status that was answered, if the answer got that far. */
  readonly status?: number
  /** Whether it is a write that took effect. */
  readonly committed: boolean
  /** Whether a whole answer was handed out. */
  readonly answered: boolean
}

/** A {@link LoggedRequest} while it is under way. */
export type LogEntry = { -readonly [Key in keyof LoggedRequest]: LoggedRequest[Key] }

/** The requests that came to a simulator, the oldest first. */
export interface RequestLog {
  /** Adds a request; what becomes of it is written into the entry. */
  readonly add: (method: string, url: string, headers: Headers) => LogEntry
  /** Replaces the given keys, wherever they stand in the text. */
  readonly mask: (text: string) => string
  /** Gives copies of all entries. */
  readonly copies: () => LoggedRequest[]
  readonly clear: () => void
}

/** How many requests are remembered: enough for any test, and a bound for a simulator that serves. */
const MOST_REQUESTS = 100_000

const MASK = '••••••••'

const SECRET_HEADERS = new Set(['authorization', 'proxy-authorization', 'cookie', 'x-api-key'])

/**
 * Creates an empty log.
 *
 * @param keys - The texts that must not stand in the log.
 */
export function createRequestLog(keys: readonly string[]): RequestLog {
  let entries: LogEntry[] = []
  const mask = (text: string): string =>
    keys.reduce((masked, key) => masked.replaceAll(key, MASK), text)
  return {
    add(method, url, headers) {
      const masked: Record<string, string> = {}
      for (const [name, value] of headers) {
        masked[name] = SECRET_HEADERS.has(name) ? maskCredentials(value) : mask(value)
      }
      const entry: LogEntry = {
        method,
        url: mask(url),
        headers: masked,
        body: '',
        committed: false,
        answered: false,
      }
      if (entries.length >= 2 * MOST_REQUESTS) entries = entries.slice(-MOST_REQUESTS)
      entries.push(entry)
      return entry
    },
    mask,
    copies: () => entries.slice(-MOST_REQUESTS).map(copyEntry),
    clear() {
      entries = []
    },
  }
}

/** Copies by hand: `structuredClone` gives Jest objects of another realm, strictly equal to none. */
function copyEntry(entry: LogEntry): LoggedRequest {
  return { ...entry, headers: { ...entry.headers } }
}

/** Keeps the scheme, such as `Basic`, and masks the rest. */
function maskCredentials(value: string): string {
  const scheme = /^[A-Za-z]+ /.exec(value)?.[0] ?? ''
  return scheme + MASK
}
