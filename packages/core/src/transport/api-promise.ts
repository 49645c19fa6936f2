import type { AnyError } from '../errors/any-error.ts'
import type { Attempt } from '../errors/attempt.ts'

/** The answer that a value came in. */
export interface ApiResponse {
  /** The HTTP status. */
  readonly status: number
  /** The headers. */
  readonly headers: Headers
  /** The provider's id of the request, for its support. */
  readonly requestId: string | undefined
  /** The attempts that were made, the last of which brought this answer. */
  readonly attempts: readonly Attempt[]
  /** Whether the record was created by this call, where a call may find it there already. */
  readonly created?: boolean | undefined
}

/** A value, and the answer that it came in. */
export interface WithResponse<T> {
  /** The value that awaiting the call gives. */
  readonly value: T
  /** The answer that the value came in. */
  readonly response: ApiResponse
}

/** A value, or the error that came instead: nothing is thrown. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: AnyError }

/**
 * A promise of a value from the API. The request starts in the microtask after the call, whether
 * the promise is awaited or not, and is made once, however many of the forms below are used.
 */
export class ApiPromise<T> extends Promise<T> {
  readonly #answered: Promise<WithResponse<T>>

  constructor(start: () => Promise<WithResponse<T>>) {
    // A call that throws must reject, so it is made inside the chain.
    const answered = Promise.resolve().then(start)
    // Resolved with a promise, an error's stack leads to where the call is awaited.
    super((resolve) => resolve(answered.then(({ value }) => value)))
    this.#answered = answered
  }

  /** Makes what `then` gives a plain promise: only the call itself has the forms below. */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise
  }

  /**
   * Gives `{ ok: true, value }` or `{ ok: false, error }`, and never throws.
   *
   * @example
   * ```ts
   * import { createOmise } from '@x/omise'
   *
   * const result = await createOmise().customers.create({ email: 'lucius@omise.co' }).safe()
   * if (!result.ok) console.log(result.error.kind, result.error.outcome)
   * ```
   */
  safe(): Promise<Result<T>> {
    return this.then(
      (value) => ({ ok: true, value }),
      // Whatever a call ends in went through the one door that makes these errors.
      (error: unknown) => ({ ok: false, error: error as AnyError }),
    )
  }

  /**
   * Gives the value together with the status, headers, request id and attempts of its answer.
   *
   * @example
   * ```ts
   * import { createOmise } from '@x/omise'
   *
   * const { value, response } = await createOmise().customers.create().withResponse()
   * console.log(value.id, response.requestId)
   * ```
   */
  withResponse(): Promise<WithResponse<T>> {
    return this.then(() => this.#answered)
  }
}
