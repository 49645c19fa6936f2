import type { ApiErrorDetails } from './api-error.ts'
import { ApiError } from './api-error.ts'
import { kindOf } from './sdk-error.ts'

/** The provider failed: 5xx. */
export class ServerError extends ApiError {
  declare readonly kind: 'server'
  /** How long the provider asked to wait, in milliseconds, if it said so. */
  readonly retryAfterMs: number | undefined

  constructor(message: string, details: ApiErrorDetails) {
    super('server', message, details)
    this.retryAfterMs = details.retryAfterMs
  }

  static override isInstance(value: unknown): value is ServerError {
    return kindOf(value) === 'server'
  }
}
