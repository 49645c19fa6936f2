import type { ErrorDetails } from './sdk-error.ts'
import { kindOf, SdkError } from './sdk-error.ts'

/** One thing that is wrong with what a call was given. It never quotes a value. */
export interface ParamsIssue {
  /** Where it is: the param's name, with `.` before each name inside it; empty for the whole. */
  readonly path: string
  /** What is wrong. */
  readonly code: 'unknown' | 'missing' | 'type' | 'format' | 'range' | 'conflict'
  /** What is wrong and what to do, as a sentence. */
  readonly message: string
  /** The param that was probably meant. */
  readonly suggestion?: string | undefined
}

/** What a call was given is wrong; nothing was sent. */
export class ParamsError extends SdkError {
  declare readonly kind: 'params'
  /** Everything that is wrong, at least one thing. */
  readonly issues: readonly ParamsIssue[]

  constructor(issues: readonly ParamsIssue[], details: ErrorDetails) {
    const reasons = issues.map((issue) => issue.message).join('; ')
    super('params', `${details.operation} was not sent: ${reasons}`, details)
    this.issues = issues
  }

  static override isInstance(value: unknown): value is ParamsError {
    return kindOf(value) === 'params'
  }
}
