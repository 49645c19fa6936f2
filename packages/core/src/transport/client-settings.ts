import type { ClientEvent } from './client-event.ts'
import type { Clock } from './clock.ts'
import type { HeadersInput } from './request-options.ts'

/** The settings that every client takes. */
export interface ClientSettings {
  /** Where the API is, when not at the provider's own address: `https:`, or `http:` on loopback. */
  baseUrl?: string | undefined
  /**
   * What sends the requests.
   *
   * @default globalThis.fetch, looked up at each attempt
   */
  fetch?: ((input: Request | URL | string, init?: RequestInit) => Promise<Response>) | undefined
  /**
   * How long one attempt may take, its answer's body included, in milliseconds: a positive number,
   * or `Infinity`.
   *
   * @default 30_000
   */
  timeout?: number | undefined
  /**
   * How long a call may take with all its attempts and waits, in milliseconds: a positive number,
   * or `Infinity`.
   *
   * @default 90_000
   */
  deadline?: number | undefined
  /**
   * How often a call may be sent again, where that is safe: a whole number from 0 on.
   *
   * @default 2
   */
  maxRetries?: number | undefined
  /**
   * How many requests of this client may be under way at once: a whole number from 1 on; as many as
   * there are, by default.
   */
  maxConcurrent?: number | undefined
  /**
   * How many requests of this client may begin in any second: a whole number from 1 on; as many as
   * there are, by default.
   */
  maxPerSecond?: number | undefined
  /**
   * How large an answer may be, in bytes: a positive number, or `Infinity`.
   *
   * @default 8_388_608
   */
  maxResponseBytes?: number | undefined
  /** Headers to send with every request, besides the client's own. */
  headers?: HeadersInput | undefined
  /**
   * Allows a secret key in a browser, where every visitor can read it.
   *
   * @default false
   */
  dangerouslyAllowBrowser?: boolean | undefined
  /**
   * Hears of every request, answer, retry and end of a call, and of every field that is not what
   * the API documents, at the version that the client asks for by default. What it throws is
   * ignored, and what it returns is not waited for.
   */
  onEvent?: ((event: ClientEvent) => void) | undefined
  /** What to add to the `User-Agent`, such as `my-shop/1.2`: visible ASCII, without spaces. */
  userAgentSuffix?: string | undefined
  /** Time and chance, for tests and demonstrations. */
  clock?: Clock | undefined
}
