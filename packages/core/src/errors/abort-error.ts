import type { ErrorDetails } from './sdk-error.ts'
import { kindOf, SdkError } from './sdk-error.ts'

/** The caller's signal ended the call; `cause` is the signal's reason. */
export class AbortError extends SdkError {
  declare readonly kind: 'aborted'

  constructor(message: string, details: ErrorDetails & { readonly cause: unknown }) {
    super('aborted', message, details, { cause: details.cause })
  }

  static override isInstance(value: unknown): value is AbortError {
    return kindOf(value) === 'aborted'
  }
}
