import type { TimeoutPhase } from '../errors/timeout-error.ts'

/** Why work was stopped before it ended by itself. */
export type StopReason = TimeoutPhase | 'aborted'

/** Says that work was stopped. It never reaches a user. */
export class Stopped {
  readonly reason: StopReason

  constructor(reason: StopReason) {
    this.reason = reason
  }
}

/** What can stop work. Times are in milliseconds; `Infinity` stops nothing. */
export interface Limits {
  /** The caller's signal. */
  readonly signal: AbortSignal | undefined
  /** How long the work itself may take. */
  readonly timeout: number
  /** How long the whole call may still take. */
  readonly remaining: number
}

/** Timers hold 31 bits: a longer one would fire at once. That is 24 days. */
const MAX_TIMER_MS = 2 ** 31 - 1

/**
 * Does work within limits. Ends as soon as one of them is met, whether or not the work heeds the
 * signal that it is given, and leaves no timer and no listener behind.
 *
 * @throws {Stopped} when a limit was met first.
 */
export async function within<T>(
  limits: Limits,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  if (limits.signal?.aborted) throw new Stopped('aborted')
  if (limits.remaining <= 0) throw new Stopped('deadline')
  const controller = new AbortController()
  let stop: (reason: StopReason) => void = () => {}
  const stopped = new Promise<never>((_, reject) => {
    stop = (reason) => {
      reject(new Stopped(reason))
      controller.abort()
    }
  })
  const onAbort = (): void => stop('aborted')
  limits.signal?.addEventListener('abort', onAbort, { once: true })
  const phase = limits.timeout < limits.remaining ? 'timeout' : 'deadline'
  const limit = Math.min(limits.timeout, limits.remaining)
  const timer = limit <= MAX_TIMER_MS ? setTimeout(() => stop(phase), limit) : undefined
  try {
    return await Promise.race([work(controller.signal), stopped])
  } finally {
    clearTimeout(timer)
    limits.signal?.removeEventListener('abort', onAbort)
  }
}
