import type { ApiErrorDetails, FieldError } from './api-error.ts'
import { ApiError } from './api-error.ts'
import { kindOf } from './sdk-error.ts'

/** The provider refused the request: any 4xx without a class of its own, or an error in a 2xx. */
export class InvalidRequestError extends ApiError {
  declare readonly kind: 'invalid_request'
  /** What was wrong, field by field, where the provider says so. */
  readonly fields: readonly FieldError[]

  constructor(message: string, details: ApiErrorDetails) {
    super('invalid_request', message, details)
    this.fields = details.fields ?? []
  }

  static override isInstance(value: unknown): value is InvalidRequestError {
    return kindOf(value) === 'invalid_request'
  }
}
