import { getEventListeners } from 'node:events'
import { describe, expect, it, vi } from 'vitest'
import { Stopped, within } from './within.ts'

const free = {
  signal: undefined,
  timeout: Number.POSITIVE_INFINITY,
  remaining: Number.POSITIVE_INFINITY,
}
const never = (): Promise<never> => new Promise(() => {})

describe('work within limits', () => {
  it('gives what came of it', async () => {
    await expect(within(free, async () => 'done')).resolves.toBe('done')
    await expect(within(free, async () => Promise.reject(new Error('mine')))).rejects.toThrow(
      'mine',
    )
  })

  it.each([
    [{ timeout: 5, remaining: 10 }, 'timeout'],
    [{ timeout: 10, remaining: 5 }, 'deadline'],
    [{ timeout: 10, remaining: 10 }, 'deadline'],
    [{ timeout: 10, remaining: 0 }, 'deadline'],
    [{ timeout: 10, remaining: -1 }, 'deadline'],
  ])('stops at the first of %o', async (limits, reason) => {
    const work = vi.fn(never)
    await expect(within({ ...free, ...limits }, work)).rejects.toEqual(
      new Stopped(reason as 'timeout'),
    )
    expect(work).toHaveBeenCalledTimes(limits.remaining > 0 ? 1 : 0)
  })

  it('stops when the caller aborts, before it or during it', async () => {
    const controller = new AbortController()
    const running = within({ ...free, signal: controller.signal }, never)
    controller.abort()
    await expect(running).rejects.toEqual(new Stopped('aborted'))
    const work = vi.fn(never)
    await expect(within({ ...free, signal: controller.signal }, work)).rejects.toEqual(
      new Stopped('aborted'),
    )
    expect(work).not.toHaveBeenCalled()
  })

  it('tells the work to stop', async () => {
    let seen: AbortSignal | undefined
    const running = within({ ...free, timeout: 1 }, (signal) => {
      seen = signal
      return never()
    })
    await expect(running).rejects.toBeInstanceOf(Stopped)
    expect(seen?.aborted).toBe(true)
  })

  it('takes a limit of more than 24 days for what it is', async () => {
    const running = within(
      { ...free, timeout: 2 ** 40 },
      () => new Promise((resolve) => setTimeout(resolve, 5, 'done')),
    )
    await expect(running).resolves.toBe('done')
  })

  it('leaves no timer and no listener behind', async () => {
    vi.useFakeTimers()
    try {
      const controller = new AbortController()
      const { signal } = controller
      await within({ signal, timeout: 1000, remaining: 1000 }, async () => 'done')
      await within({ signal, timeout: 1000, remaining: 1000 }, () =>
        Promise.reject(new Error()),
      ).catch(() => {})
      expect(vi.getTimerCount()).toBe(0)
      const late = within({ signal, timeout: 1000, remaining: 1000 }, never).catch(() => {})
      vi.advanceTimersByTime(1000)
      await late
      const aborted = within({ signal, timeout: 1000, remaining: 1000 }, never).catch(() => {})
      controller.abort()
      await aborted
      expect(vi.getTimerCount()).toBe(0)
      expect(getEventListeners(signal, 'abort')).toEqual([])
    } finally {
      vi.useRealTimers()
    }
  })
})
