import type { ParamsInput } from '../params/params-input.ts'

/** The options of one call. */
export interface RequestOptions {
  /** Ends the call as soon as it aborts. */
  signal?: AbortSignal | undefined
  /**
   * How long one attempt may take, its answer's body included, in milliseconds: a positive number,
   * or `Infinity`.
   *
   * @default the client's
   */
  timeout?: number | undefined
  /**
   * How long the call may take with all its attempts and waits, in milliseconds: a positive number,
   * or `Infinity`. Of a list that is iterated over, each page has that long.
   *
   * @default the client's
   */
  deadline?: number | undefined
  /**
   * How often the call may be sent again, where that is safe: a whole number from 0 on.
   *
   * @default the client's
   */
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
