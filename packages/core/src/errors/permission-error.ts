import type { ApiErrorDetails } from './api-error.ts'
import { ApiError } from './api-error.ts'
import { kindOf } from './sdk-error.ts'

/** The key may not do this: 403. */
export class PermissionError extends ApiError {
  declare readonly kind: 'permission'

  constructor(message: string, details: ApiErrorDetails) {
    super('permission', message, details)
  }

  static override isInstance(value: unknown): value is PermissionError {
    return kindOf(value) === 'permission'
  }
}
