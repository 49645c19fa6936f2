import type { ErrorDetails } from './sdk-error.ts'
import { kindOf, SdkError } from './sdk-error.ts'

/** A setting or an option is missing or wrong; nothing was sent. */
export class ConfigError extends SdkError {
  declare readonly kind: 'config'

  constructor(message: string, details: ErrorDetails) {
    super('config', message, details)
  }

  static override isInstance(value: unknown): value is ConfigError {
    return kindOf(value) === 'config'
  }
}
