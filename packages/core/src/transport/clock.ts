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

/** Gives a clock whose members are the given ones, and the real ones for the rest. */
export function completeClock(clock: Clock = {}): Required<{ [Key in keyof Clock]: NonNullable<Clock[Key]> }> {
  return {
    now: clock.now ?? Date.now,
    monotonic: clock.monotonic ?? ((): number => performance.now()),
    sleep: clock.sleep ?? sleep,
    random: clock.random ?? Math.random,
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
