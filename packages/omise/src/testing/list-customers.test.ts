import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { AskOmise } from '../../test/ask-omise.ts'
import { askOmise } from '../../test/ask-omise.ts'
import { createOmiseSimulator } from './create-omise-simulator.ts'
import type { OmiseAssumptions } from './omise-assumptions.ts'

const START = Date.parse('2019-05-29T04:00:00Z')

/** Makes a simulator with one customer for each time, in milliseconds after {@link START}. */
async function simulate(
  times: readonly number[],
  assume: OmiseAssumptions = {},
): Promise<AskOmise & { ids: string[] }> {
  let now = START
  const omise = askOmise(createOmiseSimulator({ clock: { now: () => now }, assume }))
  const ids: string[] = []
  for (const time of times) {
    now = START + time
    ids.push((await omise.create({})).data.id)
  }
  now = START + 3_600_000
  return { ...omise, ids }
}

function idsOf({ data }: { data: { data: { id: string }[] } }): string[] {
  return data.data.map(({ id }) => id)
}

describe('customers.list', () => {
  it('answers the first 20 customers, in order of time', async () => {
    const { ids, list } = await simulate(Array.from({ length: 25 }, (_, index) => index * 100))
    const { status, data } = await list()
    expect(status).toBe(200)
    expect(data).toMatchObject({
      object: 'list',
      limit: 20,
      offset: 0,
      total: 25,
      order: 'chronological',
      location: '/customers',
      from: '1970-01-01T00:00:00Z',
      to: '2019-05-29T05:00:00Z',
    })
    expect(idsOf({ data })).toEqual(ids.slice(0, 20))
  })

  it('pages by offset and limit, in both orders', async () => {
    const { ids, list } = await simulate([0, 1000, 2000, 3000, 4000])
    expect(idsOf(await list({ offset: 1, limit: 2 }))).toEqual([ids[1], ids[2]])
    expect(idsOf(await list({ offset: 4, limit: 2 }))).toEqual([ids[4]])
    expect(idsOf(await list({ offset: 9 }))).toEqual([])
    const order = 'reverse_chronological'
    expect(idsOf(await list({ offset: 1, limit: 2, order }))).toEqual([ids[3], ids[2]])
    expect(idsOf(await list({ offset: 4, limit: 2, order }))).toEqual([ids[0]])
    expect(idsOf(await list({ offset: 9, order }))).toEqual([])
  })

  it('counts between from and to, bounds included, in whole seconds', async () => {
    const { ids, list } = await simulate([0, 1500, 2000, 2999, 3000])
    const bounds = { from: '2019-05-29T04:00:01Z', to: '2019-05-29T04:00:02Z' }
    const { data } = await list(bounds)
    expect(data).toMatchObject({ total: 3, ...bounds })
    expect(idsOf({ data })).toEqual(ids.slice(1, 4))
    const backwards = await list({ from: bounds.to, to: '2019-05-29T04:00:00Z' })
    expect(backwards.data).toMatchObject({ total: 0, data: [] })
  })

  it('takes a time without an offset as UTC, wherever the machine is', async () => {
    const { ids, list } = await simulate([0, 2000])
    vi.stubEnv('TZ', 'Asia/Bangkok')
    expect(new Date(START).getHours()).toBe(11)
    expect(idsOf(await list({ from: '2019-05-29T04:00:01' }))).toEqual([ids[1]])
    expect(idsOf(await list({ to: '2019-05-29 04:00:01' }))).toEqual([ids[0]])
  })

  it('leaves the bounds out, or compares milliseconds (listBounds, listPrecision)', async () => {
    const times = [1000, 1001, 1500, 2000, 2001, 3000]
    const bounds = { from: '2019-05-29T04:00:01Z', to: '2019-05-29T04:00:02Z' }
    const found: Record<string, number[]> = {}
    for (const listBounds of ['inclusive', 'exclusive'] as const) {
      for (const listPrecision of ['second', 'millisecond'] as const) {
        const { ids, list } = await simulate(times, { listBounds, listPrecision })
        const hits = idsOf(await list(bounds)).map((id) => times[ids.indexOf(id)] ?? 0)
        found[`${listBounds} ${listPrecision}`] = hits
      }
    }
    expect(found).toEqual({
      'inclusive second': [1000, 1001, 1500, 2000, 2001],
      'inclusive millisecond': [1000, 1001, 1500, 2000],
      'exclusive second': [],
      'exclusive millisecond': [1001, 1500],
    })
  })

  it('lists what was made in this very second when there is no upper bound', async () => {
    const simulator = createOmiseSimulator({
      clock: { now: () => START },
      assume: { listBounds: 'exclusive' },
    })
    const { create, list } = askOmise(simulator)
    await create({})
    expect((await list()).data.total).toBe(1)
  })

  it('keeps the order of time when the clock goes back', async () => {
    const { ids, list } = await simulate([5000, 1000, 3000, 3000])
    expect(idsOf(await list())).toEqual([ids[1], ids[2], ids[3], ids[0]])
  })

  it('caps a limit above 100, or refuses it (limitAbove100)', async () => {
    const times = Array.from({ length: 101 }, (_, index) => index)
    const { list } = await simulate(times)
    const { data } = await list({ limit: 500 })
    expect([data.limit, data.data.length, data.total]).toEqual([100, 100, 101])
    const strict = await simulate([], { limitAbove100: 'bad_request' })
    expect((await strict.list({ limit: 101 })).data.code).toBe('bad_request')
    expect((await strict.list({ limit: 100 })).status).toBe(200)
  })

  it.each([
    { limit: 0 },
    { limit: 'x' },
    { limit: '' },
    { offset: '' },
    { limit: 1.5 },
    { offset: -1 },
    { from: 'yesterday' },
    { from: 'May 29, 2019' },
    { order: 'random' },
  ])('refuses %o', async (query) => {
    const { status, data } = await (await simulate([])).list(query)
    expect([status, data.code]).toEqual([400, 'bad_request'])
  })

  it('answers what a plain model answers, whatever is made and destroyed', async () => {
    const step = fc.oneof(
      fc.record({ create: fc.integer({ min: 0, max: 8000 }) }),
      fc.record({ destroy: fc.nat() }),
      fc.record({
        offset: fc.nat(8),
        limit: fc.integer({ min: 1, max: 6 }),
        order: fc.constantFrom('chronological', 'reverse_chronological'),
        from: fc.integer({ min: 0, max: 8 }),
        to: fc.integer({ min: 0, max: 8 }),
      }),
    )
    const isExclusive = fc.boolean()
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), isExclusive, async (steps, exclusive) => {
        let now = START
        const listBounds = exclusive ? 'exclusive' : 'inclusive'
        const clock = { now: () => now }
        const omise = askOmise(createOmiseSimulator({ clock, assume: { listBounds } }))
        let model: { id: string; time: number }[] = []
        const found: unknown[] = []
        const expected: unknown[] = []
        for (const each of steps) {
          if ('create' in each) {
            now = START + each.create
            model.push({ id: (await omise.create({})).data.id, time: each.create })
            model.sort((one, other) => one.time - other.time)
          } else if ('destroy' in each) {
            const victim = model[each.destroy % Math.max(1, model.length)]
            if (victim) await omise.destroy(victim.id)
            model = model.filter((customer) => customer !== victim)
          } else {
            const { from, to, offset, limit, order } = each
            const inside = model.filter(({ time }) => {
              const second = Math.floor(time / 1000)
              return exclusive ? from < second && second < to : from <= second && second <= to
            })
            const ordered = order === 'chronological' ? inside : [...inside].reverse()
            const { data } = await omise.list({
              offset,
              limit,
              order,
              from: new Date(START + from * 1000).toISOString(),
              to: new Date(START + to * 1000).toISOString(),
            })
            found.push([data.total, ...idsOf({ data })])
            const ids = ordered.slice(offset, offset + limit).map(({ id }) => id)
            expected.push([inside.length, ...ids])
          }
        }
        expect(found).toEqual(expected)
      }),
      { numRuns: 150 },
    )
  })
})
