import type { ApiErrorDetails } from './api-error.ts'
import { ApiError } from './api-error.ts'
import { kindOf } from './sdk-error.ts'

/** The provider knows no such record: 404 in its own form. */
export class NotFoundError extends ApiError {
  declare readonly kind: 'not_found'

  constructor(message: string, details: ApiErrorDetails) {
    super('not_found', message, details)
  }

  static override isInstance(value: unknown): value is NotFoundError {
    return kindOf(value) === 'not_found'
  }
}
