import { describe, expect, it } from 'vitest'
import { accountWith, BEGINNING } from '../../test/account-with.ts'
import type { Omise } from '../create-omise.ts'
import { createOmise } from '../create-omise.ts'

const COUNT = 400

/** Lets everything happen that waits for nothing but other promises. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** An account whose customers were created with so many milliseconds between them. */
async function open(
  gapMs: number,
  fail: (request: number) => boolean = () => false,
): Promise<{
  customers: Omise['customers']
  /** Their ids, oldest first. */
  ids: readonly string[]
  /** What was asked for, request by request. */
  asked: readonly URLSearchParams[]
}> {
  const { simulator, ids } = await accountWith(COUNT, gapMs)
  const asked: URLSearchParams[] = []
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const number = asked.push(new URL(new Request(input).url).searchParams)
    await settle()
    if (fail(number)) throw new TypeError('fetch failed')
    return simulator.fetch(input, init)
  }
  const { customers } = createOmise({ secretKey: simulator.secretKey, fetch, maxRetries: 0 })
  return { customers, ids, asked }
}

async function collect(list: AsyncIterable<{ id: string }>): Promise<string[]> {
  const brought: string[] = []
  for await (const { id } of list) brought.push(id)
  return brought
}

describe('a list that is walked side by side', () => {
  it.each(['chronological', 'reverse_chronological'] as const)(
    'brings everybody once, in pages that hold somebody: %s',
    async (order) => {
      for (const gapMs of [0, 9, 300, 60_000]) {
        const { customers, ids } = await open(gapMs)
        const brought: string[] = []
        for await (const page of customers.list({ order }, { concurrency: 7 }).pages()) {
          const { data, total, cursor, raw } = page
          expect([data.length > 0, total, cursor, raw.object]).toEqual([true, COUNT, null, 'list'])
          // What comes next is another slice's, or nobody's.
          await expect(page.nextPage()).rejects.toMatchObject({ kind: 'params' })
          brought.push(...data.map(({ id }) => id))
        }
        expect(brought).toHaveLength(COUNT)
        expect(new Set(brought)).toEqual(new Set(ids))
      }
    },
  )

  it('leaves out as many as its offset says, and goes in order then', async () => {
    const { customers, ids } = await open(300)
    expect(await collect(customers.list({ offset: 150 }, { concurrency: 4 }))).toEqual(
      ids.slice(150),
    )
  })

  it('is cut only where every slice has two items at least', async () => {
    const { customers, ids, asked } = await open(300)
    const from = new Date(BEGINNING + (COUNT - 16) * 300)
    const sizes = async (concurrency: number): Promise<(string | null)[]> => {
      const before = asked.length
      const brought = await collect(customers.list({ from, limit: 3 }, { concurrency }))
      expect(new Set(brought)).toEqual(new Set(ids.slice(-16)))
      return asked.slice(before).map((params) => params.get('limit'))
    }
    expect(await sizes(9)).toEqual(await sizes(1))
    // To find out where to cut, it asks for one item at a time.
    expect((await sizes(8)).filter((limit) => limit === '1')).toHaveLength(7)
  })

  it('asks for nothing more once its reader has left', async () => {
    for (const options of [{ concurrency: 4 }, { concurrency: 4, prefetch: 4 }]) {
      const { customers, asked } = await open(300)
      for await (const _ of customers.list({ limit: 10 }, options)) break
      const { length } = asked
      for (let turn = 0; turn < 20; turn++) await settle()
      expect(asked).toHaveLength(length)
    }
  })

  it('rejects with what one of its slices fails with, and asks for nothing more', async () => {
    // The first page, three cuts, four slices; then the second page of one of them is lost.
    const { customers, asked } = await open(300, (request) => request === 10)
    await expect(collect(customers.list({ limit: 10 }, { concurrency: 4 }))).rejects.toMatchObject({
      kind: 'connection',
    })
    const { length } = asked
    for (let turn = 0; turn < 20; turn++) await settle()
    expect(asked).toHaveLength(length)
    expect(length).toBeLessThan(10 + 4)
  })
})
