import { beforeEach, describe, expect, it } from 'vitest'
import type { AskOmise } from '../../test/ask-omise.ts'
import { askOmise } from '../../test/ask-omise.ts'
import { createOmiseSimulator } from './create-omise-simulator.ts'
import type { OmiseAssumptions } from './omise-assumptions.ts'

/** A Thursday. */
const NOW = Date.parse('2016-09-08T12:00:00Z')
const DAYS = ['2016-07-31', '2016-08-31', '2016-09-01', '2016-09-05', '2016-09-07', '2016-09-08']

let omise: AskOmise

async function setUp(assume: OmiseAssumptions = {}): Promise<void> {
  let now = 0
  omise = askOmise(createOmiseSimulator({ clock: { now: () => now }, assume }))
  for (const day of DAYS) {
    now = Date.parse(`${day}T10:00:00Z`)
    await omise.create({ email: `Born${day}@Omise.co`, description: `nr ${DAYS.indexOf(day)}` })
  }
  now = NOW
}

beforeEach(() => setUp())

/** Gives the days of the customers that are found. */
async function find(query: Record<string, string | number>): Promise<string[]> {
  const { data } = await omise.search(query)
  return data.data.map((customer: { email: string }) => customer.email.slice(4, 14))
}

describe('customers.search', () => {
  it('answers every customer without a query', async () => {
    const { status, data } = await omise.search()
    expect(status).toBe(200)
    expect(data).toMatchObject({
      object: 'search',
      scope: 'customer',
      query: '',
      filters: {},
      order: 'chronological',
      page: 1,
      per_page: 30,
      total: 6,
      total_pages: 1,
      location: '/search',
      export: null,
      aggregate_level: null,
    })
    expect(data.data).toEqual((await omise.list()).data.data)
    expect(data.data).toHaveLength(6)
  })

  it('finds by e-mail and description, in any case, and by id', async () => {
    expect(await find({ query: 'born2016-09-01@OMISE.co' })).toEqual(['2016-09-01'])
    expect(await find({ query: 'nr 3' })).toEqual(['2016-09-05'])
    const { id } = (await omise.list()).data.data[0]
    expect(await find({ query: `id:${id}` })).toEqual(['2016-07-31'])
    const { data } = await omise.search({ query: 'nobody' })
    expect(data).toMatchObject({ query: 'nobody', total: 0, total_pages: 0, data: [] })
  })

  it.each([
    ['2016-09-07', ['2016-09-07']],
    ['2016/09/07', ['2016-09-07']],
    ['2016-08-31..2016-09-05', ['2016-08-31', '2016-09-01', '2016-09-05']],
    ['today', ['2016-09-08']],
    ['yesterday', ['2016-09-07']],
    ['this_week', ['2016-09-05', '2016-09-07', '2016-09-08']],
    ['last_week', ['2016-08-31', '2016-09-01']],
    ['this_month', ['2016-09-01', '2016-09-05', '2016-09-07', '2016-09-08']],
    ['last_month', ['2016-08-31']],
  ])('filters by the day of creation: %s', async (created, days) => {
    expect(await find({ 'filters[created]': created })).toEqual(days)
  })

  it.each([
    ['2016-09-07', '2016-09-07', '2016-09-08'],
    ['2016-09-05..2016-09-07', '2016-09-05', '2016-09-08'],
    ['today', '2016-09-08', '2016-09-09'],
    ['yesterday', '2016-09-07', '2016-09-08'],
    ['this_week', '2016-09-05', '2016-09-12'],
    ['last_week', '2016-08-29', '2016-09-05'],
    ['this_month', '2016-09-01', '2016-10-01'],
    ['last_month', '2016-08-01', '2016-09-01'],
  ])('takes %s for the time from midnight to midnight in UTC', async (created, from, to) => {
    const [start, end] = [Date.parse(from), Date.parse(to)]
    let now = 0
    omise = askOmise(createOmiseSimulator({ clock: { now: () => now } }))
    for (now of [start - 1, start, end - 1, end]) await omise.create({ description: String(now) })
    now = NOW
    const { data } = await omise.search({ 'filters[created]': created })
    expect(data.data.map(({ description }: { description: string }) => description)).toEqual([
      String(start),
      String(end - 1),
    ])
  })

  it('echoes filters, and wants all conditions to hold', async () => {
    const { data } = await omise.search({ 'filters[created]': '2016-09-07', query: 'nr 0' })
    expect(data).toMatchObject({ filters: { created: '2016-09-07' }, total: 0 })
  })

  it.each([
    'soon',
    '2016-13-45',
    'x2016-09-07',
    '2016-09-07x',
    '2016-09-07..',
    'soon..2016-09-07',
    '2016-09-07..2016-09-08..2016-09-09',
  ])('refuses the day %s', async (created) => {
    const { status, data } = await omise.search({ 'filters[created]': created })
    expect([status, data.code]).toEqual([400, 'invalid_filter'])
  })

  it('refuses another filter, or ignores it (unknownFilters)', async () => {
    const query = { 'filters[email]': 'x', 'filters[deleted]': 'true' }
    expect((await omise.search(query)).data.code).toBe('invalid_filter')
    await setUp({ unknownFilters: 'ignored' })
    const { data } = await omise.search(query)
    expect(data).toMatchObject({ filters: { email: 'x', deleted: 'true' }, total: 6 })
    for (const unreadable of ['filters', 'filters[created][a]', 'filters[email][a]']) {
      expect((await omise.search({ [unreadable]: 'x' })).data.code).toBe('invalid_filter')
    }
  })

  it('pages, and is empty past the last page', async () => {
    expect(await find({ per_page: 4, page: 2 })).toEqual(DAYS.slice(4))
    const { status, data } = await omise.search({ per_page: 4, page: 9 })
    expect(status).toBe(200)
    expect(data).toMatchObject({ page: 9, per_page: 4, total: 6, total_pages: 2, data: [] })
  })

  it.each([
    [{ page: 0 }, 'invalid_page'],
    [{ page: 'x' }, 'invalid_page'],
    [{ per_page: 0 }, 'bad_request'],
    [{ order: 'random' }, 'bad_request'],
    [{ filters: 'x' }, 'invalid_filter'],
    [{ scope: 'pizza' }, 'invalid_scope'],
  ])('refuses %o with %s', async (query, code) => {
    const { status, data } = await omise.search(query)
    expect([status, data.code]).toEqual([400, code])
  })

  it('needs a scope, and finds nothing in the others', async () => {
    expect((await omise.ask('GET', '/search')).data.code).toBe('invalid_scope')
    expect((await omise.search({ scope: 'charge' })).data).toMatchObject({
      scope: 'charge',
      total: 0,
    })
  })

  it('has its own order when it is not told one (searchOrder)', async () => {
    expect(await find({ order: 'reverse_chronological' })).toEqual([...DAYS].reverse())
    await setUp({ searchOrder: 'reverse_chronological' })
    expect(await find({})).toEqual([...DAYS].reverse())
    expect(await find({ order: 'chronological' })).toEqual(DAYS)
  })
})
