import type { Clock } from '../src/transport/clock.ts'

/** A clock whose waits take no time, and are kept. */
export interface FakeClock extends Required<Clock> {
  readonly waits: number[]
  /** Lets time pass. */
  advance(ms: number): void
}

/** Makes a clock that stands at a time of day, and whose chance is always the same. */
export function fakeClock(): FakeClock {
  let passed = 0
  const waits: number[] = []
  return {
    waits,
    advance: (ms) => {
      passed += ms
    },
    now: () => Date.UTC(2026, 0, 1) + passed,
    // It may count from any beginning.
    monotonic: () => 7e6 + passed,
    random: () => 0.5,
    sleep: async (ms) => {
      waits.push(ms)
      passed += ms
    },
  }
}
