import type { ApiErrorDetails } from './api-error.ts'
import { ApiError } from './api-error.ts'
import { kindOf } from './sdk-error.ts'

/** The provider was asked too often: 429. */
export class RateLimitError extends ApiError {
  declare readonly kind: 'rate_limit'
  /** How long the provider asked to wait, in milliseconds, if it said so. */
  readonly retryAfterMs: number | undefined

  constructor(message: string, details: ApiErrorDetails) {
    super('rate_limit', message, details)
    this.retryAfterMs = details.retryAfterMs
  }

  static override isInstance(value: unknown): value is RateLimitError {
    return kindOf(value) === 'rate_limit'
  }
}
