import type { ApiErrorDetails } from './api-error.ts'
import { ApiError } from './api-error.ts'
import { kindOf } from './sdk-error.ts'

/** The provider refused the key: 401. */
export class AuthenticationError extends ApiError {
  declare readonly kind: 'authentication'

  constructor(message: string, details: ApiErrorDetails) {
    super('authentication', message, details)
  }

  static override isInstance(value: unknown): value is AuthenticationError {
    return kindOf(value) === 'authentication'
  }
}
