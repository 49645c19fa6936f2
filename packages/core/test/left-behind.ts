import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Counts the timers that were set through `globalThis` and are neither over nor cleared. */
export interface TimerCount {
  readonly pending: () => number
  readonly stop: () => void
}

/** Counts timers until it is stopped. */
export function countTimers(): TimerCount {
  const { setTimeout: set, clearTimeout: clear } = globalThis
  const pending = new Set<unknown>()
  const counted = (
    run: (...values: unknown[]) => void,
    ms?: number,
    ...rest: unknown[]
  ): unknown => {
    const timer: unknown = set(() => {
      pending.delete(timer)
      run(...rest)
    }, ms)
    pending.add(timer)
    return timer
  }
  Object.assign(globalThis, {
    setTimeout: counted,
    clearTimeout: (timer: Parameters<typeof clear>[0]) => {
      pending.delete(timer)
      clear(timer)
    },
  })
  return {
    pending: () => pending.size,
    stop: () => void Object.assign(globalThis, { setTimeout: set, clearTimeout: clear }),
  }
}

/** Lets everything happen that waits for nothing but promises, and collects what can be collected. */
export async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc')
  // A context that is made after the flag has the function, whatever Node.js was started with.
  const collect = runInNewContext('gc') as () => void
  await new Promise((resolve) => {
    setImmediate(resolve)
  })
  collect()
}

/** Gives how many bytes are in use after everything that can be collected was. */
export async function settledHeap(): Promise<number> {
  let used = Number.POSITIVE_INFINITY
  // What is finalized in one round can be collected in the next: the least of many rounds counts.
  for (let round = 0; round < 20; round++) {
    await collectGarbage()
    used = Math.min(used, process.memoryUsage().heapUsed)
  }
  return used
}
