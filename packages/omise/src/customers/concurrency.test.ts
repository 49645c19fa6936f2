import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { accountWith } from '../../test/account-with.ts'
import { createOmise } from '../create-omise.ts'
import type { OmiseListOptions } from '../index.ts'

const COUNT = 10_000
const ROUND_TRIP_MS = 50
const { simulator } = await accountWith(COUNT, 20)

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Walks all customers over a network that takes its time; times are those of the fake timers. */
async function walk(
  options: OmiseListOptions,
): Promise<{ ids: Set<string>; count: number; elapsedMs: number; most: number }> {
  let running = 0
  let most = 0
  const fetch: typeof globalThis.fetch = async (input, init) => {
    most = Math.max(most, ++running)
    await new Promise((resolve) => setTimeout(resolve, ROUND_TRIP_MS))
    running--
    return simulator.fetch(input, init)
  }
  const omise = createOmise({ secretKey: simulator.secretKey, fetch })
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
    const one = await walk({})
    const eight = await walk({ concurrency: 8 })
    expect([one.count, one.ids.size, one.most]).toEqual([COUNT, COUNT, 1])
    expect([eight.count, eight.ids.size, eight.most]).toEqual([COUNT, COUNT, 8])
    expect(one.elapsedMs / eight.elapsedMs).toBeGreaterThan(5)
  })

  it('has no more requests under way than are asked for', async () => {
    const { count, most } = await walk({ concurrency: 3, prefetch: 4 })
    expect([count, most]).toEqual([COUNT, 3])
  })
})
