import { readConnectionFailure } from './read-connection-failure.ts'
import type { Failure } from './failure.ts'
import type { ReadAnswer, ReadContext } from './read-answer.ts'
import { readAnswer } from './read-answer.ts'
import { TooLarge } from './read-text.ts'
import { isSuccess, outcomeOf } from './status.ts'
import { Stopped } from './within.ts'

/** How far an attempt came before it failed. */
export interface Progress {
  /** Whether the request was handed to `fetch`. */
  sent: boolean
  /** The answer's status and headers, once they are here. */
  head?: { readonly status: number; readonly headers: Headers } | undefined
  /** Closes the answer's body, while it is being read. */
  cancel?: (() => Promise<void>) | undefined
}

/** The limits that an attempt had, as its error tells them. */
export interface ToldLimits {
  readonly signal: AbortSignal | undefined
  readonly timeout: number
  readonly deadline: number
}

/** Reads why work was stopped, as the failure that it means for a call that came so far. */
export function readStop({ reason }: Stopped, progress: Progress, limits: ToldLimits): Failure {
  const { sent, head } = progress
  const outcome = !sent
    ? 'not_sent'
    : head && !isSuccess(head.status)
      ? outcomeOf(head.status)
      : 'unknown'
  if (reason === 'aborted') {
    return { kind: 'aborted', outcome, transient: false, cause: limits.signal?.reason }
  }
  return { kind: 'timeout', outcome, transient: true, phase: reason, ms: limits[reason] }
}

/**
 * Reads what an attempt threw, as the failure that it means. What counts is where it was thrown,
 * never its text.
 */
export function readFailure(
  error: unknown,
  progress: Progress,
  limits: ToldLimits,
  context: ReadContext,
): ReadAnswer {
  const { sent, head } = progress
  // Nobody reads what is left of the body, which would stay open for ever.
  void progress.cancel?.()
  const stopped = isOurs(error, Stopped) ? error : undefined
  const isOver = stopped !== undefined && stopped.reason !== 'timeout'
  const cut = isOurs(error, TooLarge) ? 'too_large' : 'lost'
  // An error's status tells enough without its body; a success does not.
  if (head && !isOver && (cut === 'too_large' || !isSuccess(head.status))) {
    return readAnswer({ ...head, text: '', cut }, context)
  }
  if (stopped) return { ok: false, failure: readStop(stopped, progress, limits) }
  const { code, neverConnected } = readConnectionFailure(error)
  const outcome = !sent || (neverConnected && !head) ? 'not_sent' : 'unknown'
  return { ok: false, failure: { kind: 'connection', outcome, transient: true, code, sent } }
}

/** What was thrown may be anything, also something that throws when it is looked at. */
function isOurs<T>(error: unknown, type: new (...given: never[]) => T): error is T {
  try {
    return error instanceof type
  } catch {
    return false
  }
}
