import type { FieldError } from '../errors/api-error.ts'
import type { AnswerKind } from '../errors/error-kind.ts'
import type { Outcome } from '../errors/outcome.ts'
import type { TimeoutPhase } from '../errors/timeout-error.ts'

interface BaseFailure {
  /** Whether the attempt took effect. */
  readonly outcome: Outcome
  /** Whether the same request may well succeed at another time. */
  readonly transient: boolean
  /** How long the provider asks to wait, in milliseconds, if it does. */
  readonly retryAfterMs?: number | undefined
}

/** An attempt that an answer made fail. */
export interface AnswerFailure extends BaseFailure {
  readonly kind: AnswerKind
  readonly status: number
  readonly headers: Headers
  readonly body: string
  readonly data?: unknown
  readonly code?: string | undefined
  /** What is wrong with the answer, in our words. */
  readonly flaw?: string | undefined
  /** What the provider says, masked. */
  readonly sentence?: string | undefined
  readonly documentationUrl?: string | undefined
  readonly fields?: readonly FieldError[] | undefined
}

/** An attempt that failed, as data; errors are made of it only when the call ends. */
export type Failure =
  | AnswerFailure
  | (BaseFailure & {
      readonly kind: 'connection'
      readonly code: string | undefined
      /** Whether the request was handed to `fetch`. */
      readonly sent: boolean
    })
  | (BaseFailure & { readonly kind: 'timeout'; readonly phase: TimeoutPhase; readonly ms: number })
  | (BaseFailure & { readonly kind: 'aborted'; readonly cause: unknown })
