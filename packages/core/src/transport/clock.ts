/** Time and chance, for tests and demonstrations that cannot wait for the real ones. */
export interface Clock {
  /** Gives the time of day, in milliseconds since 1970. */
  now?: (() => number) | undefined
  /** Gives a time that never jumps, in milliseconds from any beginning. */
  monotonic?: (() => number) | undefined
  /** Waits between two attempts: so many milliseconds, or until the signal aborts. */
  sleep?: ((ms: number, signal: AbortSignal) => Promise<void>) | undefined
  /** Gives a number from 0 up to, but not including, 1. */
  random?: (() => number) | undefined
}

/** A clock that has every member. */
export type CompleteClock = { readonly [Key in keyof Clock]-?: NonNullable<Clock[Key]> }

/** Completes a clock: with its own members where it has them, and the real ones for the rest. */
export function completeClock(clock: Clock = {}): CompleteClock {
  return {
    now: clock.now?.bind(clock) ?? Date.now,
    monotonic: clock.monotonic?.bind(clock) ?? ((): number => performance.now()),
    sleep: clock.sleep?.bind(clock) ?? sleep,
    random: clock.random?.bind(clock) ?? Math.random,
  }
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        resolve()
      },
      { once: true },
    )
  })
}
