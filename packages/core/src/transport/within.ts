import type { TimeoutPhase } from '../errors/timeout-error.ts'
import { hearAbort } from './hear-abort.ts'

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
export const MAX_TIMER_MS: number = 2 ** 31 - 1

/** Tells whether one of the limits is met already, so that there is nothing to begin. */
export function stopOf({ signal, remaining }: Limits): Stopped | undefined {
  if (signal?.aborted) return new Stopped('aborted')
  return remaining <= 0 ? new Stopped('deadline') : undefined
}

/**
 * Does work within limits. Ends as soon as one of them is met, whether or not the work heeds the
 * signal that it is given, and leaves no timer and no listener behind.
 *
 * @throws {Stopped} when a limit was met first.
 */
export function within<T>(limits: Limits, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const { signal, timeout, remaining } = limits
    const met = stopOf(limits)
    // It never reaches a user.
    // oxlint-disable-next-line prefer-promise-reject-errors
    if (met) return reject(met)
    const controller = new AbortController()
    const leave = (): void => {
      clearTimeout(timer)
      hearNoMore?.()
    }
    const stop = (reason: StopReason): void => {
      leave()
      reject(new Stopped(reason))
      controller.abort()
    }
    const hearNoMore = signal && hearAbort(signal, () => stop('aborted'))
    const phase = timeout < remaining ? 'timeout' : 'deadline'
    // Runtimes keep their timers by whole milliseconds, and many of one length cost less.
    const limit = Math.ceil(Math.min(timeout, remaining))
    const timer = limit <= MAX_TIMER_MS ? setTimeout(stop, limit, phase) : undefined
    work(controller.signal).then(
      (result) => {
        leave()
        return resolve(result)
      },
      (error: unknown) => {
        leave()
        return reject(error)
      },
    )
  })
}
