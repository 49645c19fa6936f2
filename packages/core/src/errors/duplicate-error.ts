import type { ApiErrorDetails } from './api-error.ts'
import { ApiError } from './api-error.ts'
import { kindOf } from './sdk-error.ts'

/** There is such a record already: 409, or the provider's own code for it. */
export class DuplicateError extends ApiError {
  declare readonly kind: 'duplicate'

  constructor(message: string, details: ApiErrorDetails) {
    super('duplicate', message, details)
  }

  static override isInstance(value: unknown): value is DuplicateError {
    return kindOf(value) === 'duplicate'
  }
}
