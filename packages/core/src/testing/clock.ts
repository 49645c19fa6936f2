import { MAX_TIMER_MS } from '../transport/within.ts'

/**
 * The time of a simulator. Each member can be left out; a clock that was made for a client serves
 * too.
 */
export interface SimulatorClock {
  /**
   * Gives the time in milliseconds since 1970, which stands in every answer.
   *
   * @default Date.now
   */
  readonly now?: (() => number) | undefined
  /**
   * Waits that many milliseconds where a fault of type `delay` says so; a real timer by default.
   */
  readonly sleep?: ((milliseconds: number, signal: AbortSignal) => Promise<void>) | undefined
}

/**
 * Waits on the given clock, or on a real timer when it has no `sleep` of its own.
 *
 * @param milliseconds - How long to wait.
 * @param signal - Ends the wait: the promise rejects with its reason.
 */
export function pause(
  clock: SimulatorClock,
  milliseconds: number,
  signal: AbortSignal,
): Promise<void> {
  if (clock.sleep) return untilAborted(clock.sleep(milliseconds, signal), signal)
  let timer: ReturnType<typeof setTimeout> | undefined
  const waited = new Promise<void>((resolve) => {
    // A longer timer would fire at once: such a wait is ended by the signal alone.
    if (milliseconds <= MAX_TIMER_MS) timer = setTimeout(resolve, milliseconds)
  })
  return untilAborted(waited, signal).finally(() => clearTimeout(timer))
}

/** Gives what the promise gives, unless the signal fires first: then it rejects with its reason. */
export function untilAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason)
    if (signal.aborted) return abort()
    signal.addEventListener('abort', abort, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}
