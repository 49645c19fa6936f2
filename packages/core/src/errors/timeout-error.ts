import type { ErrorDetails } from './sdk-error.ts'
import { kindOf, SdkError } from './sdk-error.ts'

/** Which limit ran out: that of one attempt, or that of the whole call. */
export type TimeoutPhase = 'timeout' | 'deadline'

/** The time ran out. */
export class TimeoutError extends SdkError {
  declare readonly kind: 'timeout'
  /** Which limit ran out: `timeout` (one attempt) or `deadline` (the whole call). */
  readonly phase: TimeoutPhase

  constructor(message: string, details: ErrorDetails & { readonly phase: TimeoutPhase }) {
    super('timeout', message, details)
    this.phase = details.phase
  }

  static override isInstance(value: unknown): value is TimeoutError {
    return kindOf(value) === 'timeout'
  }
}
