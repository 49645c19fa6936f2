import { describe, expect, it } from 'vitest'
import { accountWith } from '../../test/account-with.ts'
import { createOmise } from '../create-omise.ts'
import type { ClientEvent } from '../index.ts'

const { simulator, customers, ids } = await accountWith(400, 700)
const { secretKey, fetch } = simulator

async function collect(list: AsyncIterable<{ id: string }>): Promise<string[]> {
  const brought: string[] = []
  for await (const { id } of list) brought.push(id)
  return brought
}

describe('a cursor', () => {
  it('goes on behind its page, also side by side', async () => {
    const { cursor } = await customers.list({ limit: 100 })
    const resumeFrom = cursor ?? ''
    expect(await collect(customers.list({}, { resumeFrom }))).toEqual(ids.slice(100))
    const beside = await collect(customers.list({}, { resumeFrom, concurrency: 4 }))
    expect(new Set(beside)).toEqual(new Set(ids.slice(100)))
    expect(beside).toHaveLength(300)
  })

  it('goes on side by side without bringing again who was created in the same second', async () => {
    const { customers } = await accountWith(200)
    for (const order of ['chronological', 'reverse_chronological'] as const) {
      const page = await customers.list({ limit: 50, order })
      const resumeFrom = page.cursor ?? ''
      const beside = await collect(customers.list({}, { resumeFrom, concurrency: 4 }))
      expect(beside).toHaveLength(150)
      expect(new Set([...page.data.map(({ id }) => id), ...beside]).size).toBe(200)
    }
  })

  it('is small, and asks for little more than its page', async () => {
    let page = await customers.list({ limit: 1 })
    for (let count = 0; count < 100; count++) page = await page.nextPage()
    expect(page.data.map(({ id }) => id)).toEqual([ids[100]])
    expect(page.cursor?.length).toBeLessThan(1000)
    expect(simulator.requests.at(-1)?.url).not.toContain('limit=100')
  })

  it('goes on in pages of the same size, and of 100 while iterating', async () => {
    const sizes: number[] = []
    let page = await customers.list()
    for (; sizes.length < 10; page = await page.nextPage()) sizes.push(page.data.length)
    expect(sizes).toEqual(Array(10).fill(20))
    const asked = simulator.requests.length
    const rest = await collect(customers.list({}, { resumeFrom: page.cursor ?? '' }))
    expect(rest).toEqual(ids.slice(220))
    expect(simulator.requests.length - asked).toBeLessThan(4)
  })

  it('of a search takes the params that it was made with, and no others', async () => {
    const params = {
      filters: { created: '2026-01-01' },
      order: 'chronological',
      per_page: 10,
    } as const
    const { cursor } = await customers.search(params)
    const resumeFrom = cursor ?? ''
    expect((await customers.search(params, { resumeFrom })).raw.page).toBe(2)
    const others = customers.search({ ...params, per_page: 20 }, { resumeFrom })
    await expect(others).rejects.toMatchObject({ issues: [{ path: 'per_page', code: 'conflict' }] })
  })

  it('is refused by every other list', async () => {
    const { cursor } = await customers.list({ limit: 10 })
    const resumeFrom = cursor ?? ''
    const message = '`resumeFrom` is the cursor of another list'
    const conflict = { kind: 'params', issues: [{ path: 'resumeFrom', code: 'conflict', message }] }
    await expect(customers.search({}, { resumeFrom })).rejects.toMatchObject(conflict)
    const cards = customers.cards.list(ids[0] ?? '', {}, { resumeFrom })
    await expect(cards).rejects.toMatchObject(conflict)
  })

  it.each([
    'x',
    btoa('[]'),
    btoa('{"a":1}'),
    btoa(
      '[1,"customers.list /customers",{},3,{"params":{"offset":500},"known":[],"overlaps":true}]',
    ),
  ])('is no text of any kind: %s', async (resumeFrom) => {
    const before = simulator.requests.length
    await expect(customers.list({}, { resumeFrom })).rejects.toMatchObject({
      issues: [{ path: 'resumeFrom', code: 'format' }],
    })
    expect(simulator.requests).toHaveLength(before)
  })

  it('goes on in the same customer’s list, with the options of the new call', async () => {
    const { simulator, customers, ids } = await accountWith(1)
    const id = ids[0] ?? ''
    for (let count = 0; count < 3; count++) {
      await customers.update(id, { card: simulator.createCardToken() })
    }
    const { data, cursor } = await customers.cards.list(id, { limit: 1 })
    const before = simulator.requests.length
    const options = { resumeFrom: cursor ?? '', headers: { 'x-trace': '1' } }
    const others = await collect(customers.cards.list(id, {}, options))
    expect(new Set([...data.map((card) => card.id), ...others]).size).toBe(3)
    const traces = simulator.requests.slice(before).map(({ headers }) => headers['x-trace'])
    expect(traces).toEqual(['1', '1'])
  })

  it.each([null, '', 7])(
    'is not %j, which the page behind the last one may have left',
    async (none) => {
      const before = simulator.requests.length
      // JavaScript callers have no types that would refuse these.
      const options = { resumeFrom: none as string }
      await expect(customers.list({}, options)).rejects.toMatchObject({
        kind: 'config',
        message: expect.stringContaining('`resumeFrom` must be the `cursor` of a page'),
      })
      expect(simulator.requests).toHaveLength(before)
    },
  )

  it('that somebody changed leads to few requests', async () => {
    const step = { params: { offset: 1e9, limit: 1 }, known: [['x', 1]], overlaps: true }
    const content = [1, 'customers.list /customers', { limit: 1 }, 400, step]
    const before = simulator.requests.length
    await customers.list({}, { resumeFrom: btoa(JSON.stringify(content)) }).safe()
    expect(simulator.requests.length - before).toBeLessThan(30)
  })
})

describe('a list', () => {
  it('asks for its later pages with what was read at the call', async () => {
    const headers = new Map([['x-trace', '1']])
    const extraParams = new Map([['expand', 'true']])
    const list = customers.list(
      { limit: 100 },
      { headers: headers.entries(), extraParams: extraParams.entries() },
    )
    const before = simulator.requests.length
    await collect(list)
    for (const { url, headers: sent } of simulator.requests.slice(before)) {
      expect(url).toContain('expand=true')
      expect(sent).toHaveProperty('x-trace', '1')
    }
  })

  it.each(['2017-11-02', '2019-05-29'])('goes on by time at %s', async (apiVersion) => {
    const before = simulator.requests.length
    expect(await collect(customers.list({ limit: 100 }, { apiVersion }))).toEqual(ids)
    const later = simulator.requests.slice(before + 1).map(({ url }) => new URL(url).searchParams)
    expect(later.length).toBeGreaterThan(2)
    expect(later.filter((params) => !params.has('from'))).toEqual([])
  })

  it('gives the first items in order to an array, however it is walked', async () => {
    const before = simulator.requests.length
    const items = await customers.list({}, { concurrency: 4 }).toArray({ limit: 150 })
    expect(items.map(({ id }) => id)).toEqual(ids.slice(0, 150))
    // Side by side, more than two pages would be asked for.
    expect(simulator.requests.length - before).toBe(2)
  })
})

describe('a search', () => {
  it('ends where nothing comes anymore, however many hits there are said to be', async () => {
    let asked = 0
    const more: typeof globalThis.fetch = async (input, init) => {
      // A search that has no end is told from a long one.
      if (++asked > 50) throw new Error('there is no end to it')
      const answer = (await (await fetch(input, init)).json()) as object
      return Response.json({ ...answer, total: 1e6, total_pages: 1e4 })
    }
    const found = createOmise({ secretKey, fetch: more }).customers.search({ per_page: 100 })
    expect(await collect(found)).toEqual(ids)
    expect(asked).toBe(5)
  })
})

describe('a list that is refused', () => {
  it('tells the listener of its end, once', async () => {
    const errors: (string | undefined)[] = []
    const onEvent = (event: ClientEvent): void => {
      if (event.type === 'end') errors.push(event.error?.kind)
    }
    const { customers } = createOmise({ secretKey, fetch, onEvent })
    await customers.list({}, { resumeFrom: 'x' }).safe()
    expect(errors).toEqual(['params'])
    // JavaScript callers have no types that would refuse this.
    await customers
      .list()
      .toArray({ limit: 0 })
      .catch(() => {})
    expect(errors).toEqual(['params', 'params'])
    await (await customers.list({ offset: 1000 })).nextPage().safe()
    expect(errors).toEqual(['params', 'params', undefined, 'params'])
  })
})
