/** One request as it was sent, and what came back; nothing secret is in it. */
export interface Exchange {
  readonly request: SentRequest
  /** The answer, as soon as there is one. */
  readonly response?: ReceivedResponse
  /** Why no answer came, as the runtime says it. */
  readonly failure?: string
  /** When the request was handed over, on the page's own clock, in milliseconds. */
  readonly sentAt: number
  /** When the head of the answer came. */
  readonly headersAt?: number
  /** When it was over, with the whole body or without an answer. */
  readonly endedAt?: number
}

/** A request as it was handed to `fetch`. */
export interface SentRequest {
  readonly method: string
  readonly url: string
  readonly headers: readonly Header[]
  /** The body, or an empty text without one. */
  readonly body: string
}

/** An answer as `fetch` gave it. */
export interface ReceivedResponse {
  readonly status: number
  readonly headers: readonly Header[]
  /** The body, as far as it has come. */
  readonly body: string
}

/** A header by its name in lower case. */
export type Header = readonly [name: string, value: string]
