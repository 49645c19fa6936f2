import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createOmise } from '../create-omise.ts'
import type { OmiseListOptions } from '../index.ts'
import { createOmiseSimulator } from '../testing/index.ts'

const COUNT = 10_000
const ROUND_TRIP_MS = 50

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Walks all customers over a network that takes its time; times are those of the fake timers. */
async function walk(
  gapMs: number,
  options: OmiseListOptions,
): Promise<{ ids: Set<string>; count: number; elapsedMs: number; most: number }> {
  let now = Date.UTC(2026, 0, 1)
  const simulator = createOmiseSimulator({ clock: { now: () => now } })
  const { secretKey } = simulator
  const direct = createOmise({ secretKey, fetch: simulator.fetch })
  for (let number = 0; number < COUNT; number++) {
    await direct.customers.create()
    now += gapMs
  }
  let running = 0
  let most = 0
  const fetch: typeof globalThis.fetch = async (input, init) => {
    most = Math.max(most, ++running)
    await new Promise((resolve) => setTimeout(resolve, ROUND_TRIP_MS))
    running--
    return simulator.fetch(input, init)
  }
  const omise = createOmise({ secretKey, fetch })
  const ids = new Set<string>()
  let count = 0
  const progress = { isDone: false }
  const began = Date.now()
  const reading = (async () => {
    for await (const { id } of omise.customers.list({}, options)) {
      ids.add(id)
      count++
    }
    progress.isDone = true
  })()
  while (!progress.isDone) await vi.advanceTimersByTimeAsync(ROUND_TRIP_MS / 5)
  await reading
  return { ids, count, elapsedMs: Date.now() - began, most }
}

describe('a list that is walked side by side', () => {
  it('is five times as fast with eight at once, and nobody is lost', async () => {
    const one = await walk(20, {})
    const eight = await walk(20, { concurrency: 8 })
    expect([one.count, one.ids.size, one.most]).toEqual([COUNT, COUNT, 1])
    expect([eight.count, eight.ids.size, eight.most]).toEqual([COUNT, COUNT, 8])
    expect(one.elapsedMs / eight.elapsedMs).toBeGreaterThan(5)
  }, 60_000)

  it('has no more requests under way than are asked for', async () => {
    const { count, most } = await walk(1000, { concurrency: 3, prefetch: 4 })
    expect([count, most]).toEqual([COUNT, 3])
  }, 60_000)

  it.each([{ concurrency: 4 }, { concurrency: 4, prefetch: 4 }])(
    'asks for nothing more once the reader has left: %o',
    async (options) => {
      const simulator = createOmiseSimulator({ clock: { now: () => Date.UTC(2026, 0, 1) } })
      const { secretKey } = simulator
      const direct = createOmise({ secretKey, fetch: simulator.fetch })
      for (let number = 0; number < 500; number++) await direct.customers.create()
      let asked = 0
      const fetch: typeof globalThis.fetch = async (input, init) => {
        asked++
        await new Promise((resolve) => setTimeout(resolve, ROUND_TRIP_MS))
        return simulator.fetch(input, init)
      }
      const omise = createOmise({ secretKey, fetch })
      const leaving = (async () => {
        for await (const _ of omise.customers.list({ limit: 10 }, options)) return asked
        return 0
      })()
      await vi.advanceTimersByTimeAsync(ROUND_TRIP_MS * 10)
      const askedBefore = await leaving
      await vi.advanceTimersByTimeAsync(ROUND_TRIP_MS * 100)
      expect(askedBefore).toBeGreaterThan(0)
      expect(asked).toBe(askedBefore)
    },
  )
})
