import type { ErrorDetails } from './sdk-error.ts'
import { kindOf, SdkError } from './sdk-error.ts'

/** There was no answer, or it was cut off. */
export class ConnectionError extends SdkError {
  declare readonly kind: 'connection'
  /**
   * The runtime's own code of the failure, such as `ECONNRESET`, or its name where it has none;
   * `NO_RESPONSE` where a `fetch` gave something else than a `Response`.
   */
  readonly code: string | undefined

  constructor(message: string, details: ErrorDetails & { readonly code?: string | undefined }) {
    super('connection', message, details)
    this.code = details.code
  }

  static override isInstance(value: unknown): value is ConnectionError {
    return kindOf(value) === 'connection'
  }
}
