import type { ApiErrorDetails } from './api-error.ts'
import { ApiError } from './api-error.ts'
import { kindOf } from './sdk-error.ts'

/**
 * The answer is not what the API documents: not JSON, a redirect, too large, without its id, or a
 * 404 that is not in the provider's form.
 */
export class ResponseError extends ApiError {
  declare readonly kind: 'response'

  constructor(message: string, details: ApiErrorDetails) {
    super('response', message, details)
  }

  static override isInstance(value: unknown): value is ResponseError {
    return kindOf(value) === 'response'
  }
}
