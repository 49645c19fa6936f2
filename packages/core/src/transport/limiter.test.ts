import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { settledHeap } from '../../test/left-behind.ts'
import { Limiter } from './limiter.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const { signal } = new AbortController()

/** Enters, and keeps who is inside, and in which order and when they came in. */
function visitors(limiter: Limiter): {
  enter: (number: number, own?: AbortSignal) => void
  inside: Map<number, () => void>
  order: number[]
  /** In milliseconds. */
  times: number[]
} {
  const inside = new Map<number, () => void>()
  const order: number[] = []
  const times: number[] = []
  return {
    inside,
    order,
    times,
    enter: (number, own = signal) =>
      void limiter.enter(own).then((leave) => {
        order.push(number)
        times.push(performance.now())
        return inside.set(number, () => {
          inside.delete(number)
          leave()
        })
      }),
  }
}

const turn = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0)

describe('a limiter', () => {
  it('lets in no more at once than it may, in the order in which they came', async () => {
    const { enter, inside, order } = visitors(
      new Limiter({ maxConcurrent: 2, maxPerSecond: undefined }),
    )
    for (const number of [1, 2, 3, 4]) enter(number)
    await turn()
    expect(order).toEqual([1, 2])
    inside.get(2)?.()
    await turn()
    expect(order).toEqual([1, 2, 3])
    inside.get(1)?.()
    inside.get(3)?.()
    await turn()
    expect(order).toEqual([1, 2, 3, 4])
  })

  it('lets in no more in any second than it may', async () => {
    const { enter, order } = visitors(new Limiter({ maxConcurrent: undefined, maxPerSecond: 2 }))
    for (const number of [1, 2, 3, 4, 5]) enter(number)
    await turn()
    expect(order).toEqual([1, 2])
    await vi.advanceTimersByTimeAsync(999)
    expect(order).toEqual([1, 2])
    // A timer may come up to a millisecond early, so it is set to one more.
    await vi.advanceTimersByTimeAsync(2)
    expect(order).toEqual([1, 2, 3, 4])
    await vi.advanceTimersByTimeAsync(1001)
    expect(order).toEqual([1, 2, 3, 4, 5])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('believes its timer, where a test moves the timers alone', async () => {
    vi.useRealTimers()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { enter, order } = visitors(new Limiter({ maxConcurrent: undefined, maxPerSecond: 2 }))
    for (const number of [1, 2, 3, 4, 5]) enter(number)
    await turn()
    expect(order).toEqual([1, 2])
    await vi.advanceTimersByTimeAsync(1100)
    expect(order).toEqual([1, 2, 3, 4])
    await vi.advanceTimersByTimeAsync(1100)
    expect(order).toEqual([1, 2, 3, 4, 5])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('makes nobody wait for what began by a clock that was taken away', async () => {
    await vi.advanceTimersByTimeAsync(60_000)
    const { enter, order } = visitors(new Limiter({ maxConcurrent: undefined, maxPerSecond: 1 }))
    enter(1)
    vi.useRealTimers()
    vi.useFakeTimers()
    expect(performance.now()).toBeLessThan(60_000)
    enter(2)
    await turn()
    expect(order).toEqual([1, 2])
    enter(3)
    await turn()
    expect(order).toEqual([1, 2])
  })

  it('keeps to its limit where the clock is a little behind the timers', async () => {
    const now = vi.spyOn(performance, 'now').mockReturnValue(0)
    const { enter, order } = visitors(new Limiter({ maxConcurrent: undefined, maxPerSecond: 1 }))
    enter(1)
    enter(2)
    now.mockReturnValue(995)
    await vi.advanceTimersByTimeAsync(1001)
    expect(order).toEqual([1, 2])
    enter(3)
    await turn()
    expect(order).toEqual([1, 2])
    now.mockReturnValue(1998)
    await vi.advanceTimersByTimeAsync(1006)
    expect(order).toEqual([1, 2, 3])
    now.mockRestore()
  })

  it('gives nobody’s place away to one who has left the queue', async () => {
    const { enter, inside, order } = visitors(
      new Limiter({ maxConcurrent: 1, maxPerSecond: undefined }),
    )
    const controller = new AbortController()
    enter(1)
    enter(2, controller.signal)
    enter(3)
    await turn()
    controller.abort()
    inside.get(1)?.()
    await turn()
    expect(order).toEqual([1, 3])
  })

  it('leaves no timer behind when the last in the queue gives up', async () => {
    const { enter } = visitors(new Limiter({ maxConcurrent: undefined, maxPerSecond: 1 }))
    const controller = new AbortController()
    enter(1)
    enter(2, controller.signal)
    expect(vi.getTimerCount()).toBe(1)
    controller.abort()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('takes the place back from one who left when it was given', async () => {
    const limiter = new Limiter({ maxConcurrent: 1, maxPerSecond: undefined })
    const controller = new AbortController()
    const lost = limiter.enter(controller.signal)
    controller.abort()
    await lost
    const { enter, order } = visitors(limiter)
    enter(1)
    await turn()
    expect(order).toEqual([1])
  })

  it('remembers no more than the requests of one second', async () => {
    vi.useRealTimers()
    let now = 0
    vi.stubGlobal('performance', { now: () => (now += 1000) })
    const limiters = [
      new Limiter({ maxConcurrent: undefined, maxPerSecond: 1 }),
      new Limiter({ maxConcurrent: Number.POSITIVE_INFINITY, maxPerSecond: undefined }),
    ]
    const visit = (count: number): void => {
      for (const limiter of limiters) {
        for (let each = 0; each < count; each++) void limiter.enter(new AbortController().signal)
      }
    }
    visit(1000)
    const before = await settledHeap()
    visit(150_000)
    // The times of either alone would take 1.2 million bytes.
    expect((await settledHeap()) - before).toBeLessThan(1e6)
    visit(1)
  })

  it('never lets in more than it may, whoever comes and goes', async () => {
    const limit = fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined })
    const passed = fc.constantFrom(1, 300, 700)
    const action = fc.oneof(fc.constantFrom('enter', 'leave', 'abort'), passed)
    await fc.assert(
      fc.asyncProperty(
        limit,
        limit,
        fc.array(action, { maxLength: 60 }),
        async (maxConcurrent, maxPerSecond, actions) => {
          const limiter = new Limiter({ maxConcurrent, maxPerSecond })
          const { enter, inside, order, times } = visitors(limiter)
          const waiting: AbortController[] = []
          let count = 0
          let aborted = 0
          const expectLimits = async (): Promise<void> => {
            await turn()
            expect(inside.size).toBeLessThanOrEqual(maxConcurrent ?? count)
            const isTooSoon = (time: number, index: number): boolean =>
              time - (times[index - (maxPerSecond ?? count)] ?? Number.NEGATIVE_INFINITY) < 1000
            expect(times.filter(isTooSoon)).toEqual([])
            // Only the limit in a second makes anybody wait for a timer.
            const mayWait = maxPerSecond !== undefined && order.length < count - aborted
            expect(mayWait || vi.getTimerCount() === 0).toBe(true)
          }
          for (const one of actions) {
            if (one === 'enter') {
              const controller = new AbortController()
              waiting.push(controller)
              enter(count++, controller.signal)
            } else if (one === 'leave') {
              inside.values().next().value?.()
            } else if (typeof one === 'number') {
              await vi.advanceTimersByTimeAsync(one)
            } else if (waiting.length > order.length) {
              // The last in the queue gives up.
              waiting.pop()?.abort()
              aborted++
            }
            await expectLimits()
          }
          while (order.length < count - aborted) {
            inside.values().next().value?.()
            await vi.advanceTimersByTimeAsync(100)
            await expectLimits()
          }
          expect(order).toHaveLength(count - aborted)
          expect([...order].sort((one, other) => one - other)).toEqual(order)
        },
      ),
    )
  })
})
