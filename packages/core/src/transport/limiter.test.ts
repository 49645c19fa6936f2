import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Limiter } from './limiter.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const { signal } = new AbortController()

/** Enters, and keeps the numbers of those inside in the order in which they came in. */
function visitors(limiter: Limiter): {
  enter: (number: number, own?: AbortSignal) => void
  inside: Map<number, () => void>
  order: number[]
} {
  const inside = new Map<number, () => void>()
  const order: number[] = []
  return {
    inside,
    order,
    enter: (number, own = signal) =>
      void limiter.enter(own).then((leave) => {
        order.push(number)
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
    await vi.advanceTimersByTimeAsync(1)
    expect(order).toEqual([1, 2, 3, 4])
    await vi.advanceTimersByTimeAsync(1000)
    expect(order).toEqual([1, 2, 3, 4, 5])
    expect(vi.getTimerCount()).toBe(0)
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

  it('never lets in more than it may, whoever comes and goes', async () => {
    const action = fc.oneof(fc.constant('enter'), fc.constant('leave'), fc.constant('abort'))
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(action, { maxLength: 60 }),
        async (maxConcurrent, actions) => {
          const { enter, inside, order } = visitors(
            new Limiter({ maxConcurrent, maxPerSecond: undefined }),
          )
          const waiting: AbortController[] = []
          let count = 0
          let aborted = 0
          for (const one of actions) {
            if (one === 'enter') {
              const controller = new AbortController()
              waiting.push(controller)
              enter(count++, controller.signal)
            } else if (one === 'leave') {
              inside.values().next().value?.()
            } else if (waiting.length > order.length) {
              // The last in the queue gives up.
              waiting.pop()?.abort()
              aborted++
            }
            await turn()
            expect(inside.size).toBeLessThanOrEqual(maxConcurrent)
          }
          while (inside.size > 0) {
            inside.values().next().value?.()
            await turn()
          }
          expect(order).toHaveLength(count - aborted)
          expect([...order].sort((one, other) => one - other)).toEqual(order)
        },
      ),
    )
  })
})
