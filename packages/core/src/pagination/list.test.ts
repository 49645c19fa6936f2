import { Readable } from 'node:stream'
import { describe, expect, it, vi } from 'vitest'
import type { Thing, Things } from '../../test/acme.ts'
import { acme, listThings } from '../../test/acme.ts'
import { fakeClock } from '../../test/fake-clock.ts'
import { collectGarbage } from '../../test/left-behind.ts'
import { json, networkError } from '../../test/scripted-fetch.ts'
import type { ClientSettings } from '../transport/client-settings.ts'
import { Transport } from '../transport/transport.ts'
import { concurrentListOptionChecks, listOptionChecks } from './list-options.ts'
import { list } from './list.ts'
import type { PagePromise } from './page-promise.ts'
import type { Walk } from './walk.ts'

const walk: Walk<Thing, Things> = {
  sizeParam: 'limit',
  iterationSize: 100,
  take: ({ data, total = 0 }, step, query) => {
    const offset = Number(step.params['offset'] ?? query['offset'] ?? 0) + data.length
    const isLast = offset >= total || data.length === 0
    return { items: data, next: isLast ? undefined : { params: { offset } } }
  },
}

/** A list of so many things, and what it was asked. */
function things(
  count: number,
  fail: (request: number) => boolean = () => false,
  own = walk,
): {
  list: (params?: object, options?: object) => PagePromise<Thing, Things>
  queries: string[]
} {
  const queries: string[] = []
  const all = Array.from({ length: count }, (_, index) => ({
    object: 'thing',
    id: `thing_${index}`,
  }))
  const fetch: typeof globalThis.fetch = async (input) => {
    const { search, searchParams } = new URL(new Request(input).url)
    queries.push(search)
    if (fail(queries.length)) throw networkError('ECONNRESET')
    const offset = Number(searchParams.get('offset'))
    const limit = Number(searchParams.get('limit') ?? 20)
    return json({ object: 'list', data: all.slice(offset, offset + limit), total: count })
  }
  const settings = {
    secretKey: 'skey_1',
    fetch,
    clock: fakeClock(),
    maxRetries: 0,
  } as ClientSettings
  const transport = new Transport(acme, settings)
  return {
    queries,
    list: (params, options) => list(transport, listThings, { params, options }, own),
  }
}

async function collect<T>(iterable: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = []
  for await (const item of iterable) items.push(item)
  return items
}

describe('a list', () => {
  it('that is awaited is one page, of the provider’s own size', async () => {
    const { list, queries } = things(50)
    const page = await list()
    expect(page.data).toHaveLength(20)
    expect(page.total).toBe(50)
    expect(page.raw.object).toBe('list')
    expect(page.hasNextPage()).toBe(true)
    expect(queries).toEqual([''])
  })

  it('goes on page by page', async () => {
    const { list, queries } = things(5)
    const first = await list({ limit: 2 })
    const second = await first.nextPage()
    const { value: third, response } = await second.nextPage().withResponse()
    expect([first, second, third].map((page) => page.data.map(({ id }) => id))).toEqual([
      ['thing_0', 'thing_1'],
      ['thing_2', 'thing_3'],
      ['thing_4'],
    ])
    expect(response.status).toBe(200)
    expect(third.hasNextPage()).toBe(false)
    const message = 'params lead to no page behind this one: ask `hasNextPage()` first'
    await expect(third.nextPage()).rejects.toMatchObject({ kind: 'params', issues: [{ message }] })
    expect(queries).toEqual(['?limit=2', '?limit=2&offset=2', '?limit=2&offset=4'])
  })

  it('that is iterated over gives every item, in pages of 100', async () => {
    const { list, queries } = things(250)
    const items = await collect(list())
    expect(new Set(items.map(({ id }) => id)).size).toBe(250)
    expect(queries).toEqual(['?limit=100', '?limit=100&offset=100', '?limit=100&offset=200'])
  })

  it('keeps its own params while it is iterated over', async () => {
    const { list, queries } = things(150)
    expect(await collect(list({ offset: 30 }))).toHaveLength(120)
    expect(queries).toEqual(['?offset=30&limit=100', '?offset=130&limit=100'])
  })

  it.each([0, 2])('keeps no page that was read, with %d asked for ahead', async (prefetch) => {
    const answers: WeakRef<Things>[] = []
    const fetch: typeof globalThis.fetch = async (input) => {
      const offset = Number(new URL(new Request(input).url).searchParams.get('offset'))
      const data = [{ object: 'thing', id: `thing_${offset}` }]
      return json({ object: 'list', data, total: 8 })
    }
    const transport = new Transport(acme, { secretKey: 'skey_1', fetch } as ClientSettings)
    const endpoint = { ...listThings, options: listOptionChecks }
    const noting: typeof walk = {
      ...walk,
      take: (raw, step, query) => {
        answers.push(new WeakRef(raw))
        return walk.take(raw, step, query)
      },
    }
    const oldest: number[] = []
    // A list that has a name would keep its first page itself.
    for await (const _ of list(transport, endpoint, { options: { prefetch } }, noting)) {
      await collectGarbage()
      oldest.push(answers.findIndex((answer) => answer.deref()))
    }
    expect(oldest).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  })

  it('says on every page how many items its first page counted', async () => {
    let total = 9
    const fetch: typeof globalThis.fetch = async () =>
      json({ object: 'list', data: [{ object: 'thing', id: 'thing_1' }], total: total-- })
    const settings = { secretKey: 'skey_1', fetch } as ClientSettings
    const pages = await collect(list(new Transport(acme, settings), listThings, {}, walk).pages())
    expect(pages.map((page) => page.total)).toEqual([9, 9, 9, 9, 9])
  })

  it('keeps the size that it is asked for', async () => {
    const { list, queries } = things(3)
    await collect(list({ limit: 2 }))
    expect(queries).toEqual(['?limit=2', '?limit=2&offset=2'])
    const hidden = collect(things(3).list({}, { extraParams: { limit: 2 } }))
    await expect(hidden).rejects.toMatchObject({
      issues: [{ path: 'extraParams.limit', code: 'conflict' }],
    })
  })

  it('gives its pages', async () => {
    const { list } = things(150)
    expect((await collect(list().pages())).map(({ data }) => data.length)).toEqual([100, 50])
  })

  it('that is awaited first and iterated over then asks for its first page once', async () => {
    const { list, queries } = things(30)
    const promise = list()
    await promise
    expect(await collect(promise)).toHaveLength(30)
    expect(queries).toEqual(['', '?offset=20'])
  })

  it('asks for nothing behind the item at which its reader leaves', async () => {
    const { list, queries } = things(1000)
    for await (const { id } of list({ limit: 10 })) if (id === 'thing_12') break
    expect(queries).toHaveLength(2)
  })

  it('asks for nothing behind an empty page', async () => {
    const { list, queries } = things(0)
    expect(await collect(list())).toEqual([])
    expect(queries).toHaveLength(1)
  })

  it('becomes an array of as many as are asked for', async () => {
    const { list, queries } = things(250)
    expect(await list().toArray({ limit: 150 })).toHaveLength(150)
    expect(queries).toHaveLength(2)
    expect(await things(5).list().toArray({ limit: 10_000 })).toHaveLength(5)
    expect(await list().toArray({ limit: 1 })).toHaveLength(1)
    const small = things(50)
    expect(await small.list().toArray({ limit: 5 })).toHaveLength(5)
    expect(small.queries).toEqual(['?limit=5'])
  })

  it.each([undefined, {}, { limit: 0 }, { limit: 10_001 }, { limit: 1.5 }, { limit: '5' }])(
    'becomes no array of %o',
    async (options) => {
      const { list, queries } = things(5)
      const promise = list().toArray(options as { limit: number })
      await expect(promise).rejects.toMatchObject({
        kind: 'params',
        issues: [{ path: 'limit', code: 'range' }],
      })
      expect(queries).toEqual([])
    },
  )

  it('becomes no array of a limit that is wrong, also once its first page came', async () => {
    const { list, queries } = things(50)
    const pages = list()
    await pages
    await expect(pages.toArray({ limit: 0 })).rejects.toMatchObject({ kind: 'params' })
    expect(queries).toHaveLength(1)
  })

  it('becomes an array in pages of the provider’s own size where its walk has none', async () => {
    const { list, queries } = things(50, () => false, { ...walk, iterationSize: undefined })
    expect(await list().toArray({ limit: 25 })).toHaveLength(25)
    expect(queries).toEqual(['', '?offset=20'])
  })

  it('that fails before its reader begins fails its reader alone, as in a stream that is piped later', async () => {
    const reported = vi.fn()
    process.on('unhandledRejection', reported)
    for (const read of [
      (all: PagePromise<Thing, Things>) => Readable.from(all),
      (all: PagePromise<Thing, Things>) => all.pages(),
    ]) {
      const { list } = things(3, () => true)
      const reader = read(list())
      // Node.js reports between two turns.
      await new Promise(setImmediate)
      await new Promise(setImmediate)
      await expect(collect(reader)).rejects.toMatchObject({ kind: 'connection' })
    }
    process.off('unhandledRejection', reported)
    expect(reported).not.toHaveBeenCalled()
  })

  it('can be asked again for a page that failed', async () => {
    const { list } = things(5, (request) => request === 2)
    const first = await list({ limit: 3 })
    await expect(first.nextPage()).rejects.toMatchObject({ kind: 'connection' })
    expect((await first.nextPage()).data).toHaveLength(2)
  })

  it('has one deadline for a page, however many requests it takes, and tells all of them', async () => {
    const clock = fakeClock()
    const fetch: typeof globalThis.fetch = async () => {
      clock.advance(400)
      return json({ object: 'list', data: [], total: 1 })
    }
    // Nothing new comes, and there is always more to ask for.
    const endless = { ...walk, take: () => ({ items: [], next: { params: {} } }) }
    const settings = { secretKey: 'skey_1', fetch, clock } as ClientSettings
    const pages = list(
      new Transport(acme, settings),
      listThings,
      { options: { deadline: 1000 } },
      endless,
    )
    await expect(pages).rejects.toMatchObject({
      kind: 'timeout',
      phase: 'deadline',
      attempts: [{ durationMs: 400 }, { durationMs: 400 }, { durationMs: 400 }],
    })
  })

  it('that is cut looks for nothing more in an empty slice once its reader has left', async () => {
    let asked = 0
    const fetch: typeof globalThis.fetch = async () => {
      asked++
      await new Promise((resolve) => setTimeout(resolve))
      return json({ object: 'list', data: [{ object: 'thing', id: 'thing_0' }], total: 50 })
    }
    const empty = { ...walk, take: () => ({ items: [], next: { params: {} } }) }
    const slice: Walk<Thing, Things>['slice'] = (_, query, step) =>
      [walk, empty].map((own) => ({ query, step, walk: own }))
    const things = list(
      new Transport(acme, { secretKey: 'skey_1', fetch } as ClientSettings),
      { ...listThings, options: concurrentListOptionChecks },
      { options: { concurrency: 2 } },
      { ...walk, slice },
    )
    for await (const _ of things) break
    const before = asked
    for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setTimeout(resolve))
    expect(asked).toBe(before)
  })

  it('rejects, and never throws, when its params are wrong', async () => {
    const { list, queries } = things(5)
    await expect(list({ limit: 1000 })).rejects.toMatchObject({ kind: 'params' })
    await expect(collect(list({ limt: 5 }))).rejects.toMatchObject({
      issues: [{ suggestion: 'limit' }],
    })
    expect(queries).toEqual([])
  })
})
