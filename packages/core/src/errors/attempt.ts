import type { ErrorKind } from './error-kind.ts'

/** One request of a call, as it went. */
export interface Attempt {
  /** When the attempt began, in milliseconds since 1970. */
  readonly startedAt: number
  /** How long the call had waited before this attempt, in milliseconds. */
  readonly waitedMs: number
  /** How long the attempt took, its answer's body included, in milliseconds. */
  readonly durationMs: number
  /** The HTTP status, if an answer came. */
  readonly status?: number | undefined
  /** The provider's id of the request, if the answer bore one. */
  readonly requestId?: string | undefined
  /** The kind of error that the attempt ended in, if it did, such as `rate_limit`. */
  readonly error?: ErrorKind | undefined
}
