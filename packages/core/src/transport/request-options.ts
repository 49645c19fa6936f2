import type { ParamsInput } from '../params/params-input.ts'

/** The options of one call. */
export interface RequestOptions {
  /** Ends the call as soon as it aborts. */
  signal?: AbortSignal | undefined
  /** How long one attempt may take, its answer's body included, in milliseconds. */
  timeout?: number | undefined
  /** How long the call may take with all its attempts and waits, in milliseconds. */
  deadline?: number | undefined
  /** How often the call may be sent again. */
  maxRetries?: number | undefined
  /** Headers to send besides the client's own. */
  headers?: HeadersInput | undefined
  /** Params that are not documented: they go into the query of a GET or DELETE, else the body. */
  extraParams?: ParamsInput<Readonly<Record<string, unknown>>> | undefined
}

/** Headers as an object, or as anything that gives its entries, such as a `Headers`. */
export type HeadersInput =
  | Readonly<Record<string, string | undefined>>
  | Iterable<readonly [string, string]>
