import type { ApiErrorDetails } from './api-error.ts'
import { ApiError } from './api-error.ts'
import { kindOf } from './sdk-error.ts'

/** The provider knows no such record: 404 in its own form. */
export class NotFoundError extends ApiError {
  declare readonly kind: 'not_found'

  constructor(message: string, details: ApiErrorDetails) {
    super('not_found', message, details)
  }

  /** Tells whether a value is such an error, also one of another copy of this package. */
  static override isInstance(value: unknown): value is NotFoundError {
    return kindOf(value) === 'not_found'
  }
}
