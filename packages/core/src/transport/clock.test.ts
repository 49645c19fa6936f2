import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { completeClock } from './clock.ts'

const DAY_MS = 86_400_000

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the real clock', () => {
  it('waits as long as it is asked to, also for more than timers can hold', async () => {
    const { sleep } = completeClock()
    const began = Date.now()
    const waiting = sleep(60 * DAY_MS, new AbortController().signal).then(() => Date.now() - began)
    await vi.advanceTimersByTimeAsync(61 * DAY_MS)
    expect(await waiting).toBe(60 * DAY_MS)
  })

  it('ends a wait as soon as its signal aborts, and leaves no timer behind', async () => {
    const { sleep } = completeClock()
    const controller = new AbortController()
    const waiting = sleep(60 * DAY_MS, controller.signal)
    await vi.advanceTimersByTimeAsync(30 * DAY_MS)
    controller.abort()
    await waiting
    expect(vi.getTimerCount()).toBe(0)
  })

  it('stands in for what a clock of one’s own has not, or fails at', () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.25)
    const fail = (): never => {
      throw new Error('mine')
    }
    for (const own of [undefined, {}, { now: fail, monotonic: fail, random: fail }]) {
      const { now, monotonic, random } = completeClock(own)
      expect([now(), monotonic(), random()]).toEqual([Date.now(), performance.now(), 0.25])
    }
  })
})
