import { isRecord } from '../params/is-record.ts'
import type { Check } from './checks.ts'
import { MAX_TIMER_MS } from './within.ts'

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

const realClock: CompleteClock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  sleep,
  random: () => Math.random(),
}

/** Checks a clock: it may be anything that has these members, and may have others. */
export const checkClock: Check = (clock) => {
  if (!isRecord(clock)) return 'must be an object'
  const wrong = Object.keys(realClock).find(
    (name) => clock[name] !== undefined && typeof clock[name] !== 'function',
  )
  return wrong && `has a \`${wrong}\` that is not a function`
}

/**
 * Completes a clock: with its own members where it has them, and the real ones for the rest. One of
 * its own that throws is as good as none.
 */
export function completeClock(clock?: Clock): CompleteClock {
  if (!clock) return realClock
  const ask = (member: 'now' | 'monotonic' | 'random') => (): number => {
    try {
      return clock[member]?.() ?? realClock[member]()
    } catch {
      return realClock[member]()
    }
  }
  return {
    now: ask('now'),
    monotonic: ask('monotonic'),
    random: ask('random'),
    sleep: async (ms, signal) => {
      try {
        await (clock.sleep ?? sleep).call(clock, ms, signal)
      } catch {
        // Whatever it was that failed, the wait is over.
      }
    },
  }
}

async function sleep(ms: number, signal: AbortSignal): Promise<void> {
  for (let left = ms; left > 0 && !signal.aborted; left -= MAX_TIMER_MS) {
    await sleepOnce(Math.min(left, MAX_TIMER_MS), signal)
  }
}

function sleepOnce(ms: number, signal: AbortSignal): Promise<void> {
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
