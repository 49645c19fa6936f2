import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TimedPage } from './time-walk.ts'
import { timeWalk } from './time-walk.ts'
import type { Known, Slice, Step } from './walk.ts'

interface Item {
  readonly id: string | undefined
  /** When it was made, in milliseconds since 1970, and what it says of that. */
  readonly time: number
  readonly at: string | undefined
}

const BEGIN = Date.UTC(2026, 0, 1)
const write = (time: number): string => new Date(time).toISOString()
const second = (count: number): string => write(BEGIN + count * 1000).replace('.000Z', 'Z')

const walk = timeWalk<Item, TimedPage<Item>>({
  maxSize: 10,
  reverse: 'reverse',
  idOf: ({ id }) => id,
  timeOf: ({ at }) => at,
})

/** Makes items of which each comes so many milliseconds after the one before. */
function makeItems(
  gaps: readonly number[],
  say: (index: number) => Partial<Item> = () => ({}),
): Item[] {
  let time = BEGIN
  return gaps.map((gap, index) => {
    time += gap
    return { id: `item_${index}`, time, at: write(time).replace(/\.\d+/, ''), ...say(index) }
  })
}

/** Makes two items of one time, of which a page holds the first once more behind the second. */
function apart(own: Partial<Item>): Item[] {
  const items = makeItems([0, 0], (index) => (index === 1 ? own : {}))
  return [...items, ...items.slice(0, 1)]
}

type Query = Readonly<Record<string, unknown>>

/** Answers a request as a provider does, to which both bounds belong. */
function answer(items: readonly Item[], params: Query): TimedPage<Item> {
  const { offset = 0, limit = 5, from, to, order } = params
  const begin = typeof from === 'string' ? Date.parse(from) : 0
  const end = typeof to === 'string' ? Date.parse(to) : Number.POSITIVE_INFINITY
  const listed = items.filter(({ time }) => time >= begin && time <= end)
  if (order === 'reverse') listed.reverse()
  const data = listed.slice(Number(offset), Number(offset) + Number(limit))
  return { data, total: listed.length, limit: Number(limit), to: second(86_400) }
}

/** Walks from a step on to the end, and gives what came. */
function walkOn(
  { query, step, walk: own }: Slice<Item, TimedPage<Item>>,
  answerNext: (params: Query) => TimedPage<Item>,
): Item[] {
  const brought: Item[] = []
  let next: Step | undefined = step
  for (let asked = 0; next; asked++) {
    if (asked > 1000) throw new Error('there is no end to it')
    const taken = own.take(answerNext({ ...query, ...next.params }), next, query)
    brought.push(...taken.items)
    next = taken.next
  }
  return brought
}

const gaps = fc.array(fc.constantFrom(0, 0, 0, 0, 0, 0, 300, 1000, 1500, 90_000), { maxLength: 60 })
const order = fc.constant('reverse')
const limit = fc.integer({ min: 1, max: 10 })
const query = fc.record({ order, limit }, { requiredKeys: [] })

describe('a walk by time', () => {
  const from = fc.constantFrom(second(0), second(1))
  const to = fc.constantFrom(second(2), second(90))
  const offset = fc.constantFrom(1, 3, 20)
  const bounded = fc.record({ order, limit, offset, from, to }, { requiredKeys: [] })
  const totals = fc.constantFrom(0, 7, undefined)
  const sizes = fc.constantFrom(10, 3)

  it.each<[string, (index: number) => Partial<Item>]>([
    ['items', () => ({})],
    ['items of which some do not say their time', (index) => (index % 3 ? {} : { at: undefined })],
    ['items of which some say no time', (index) => (index % 2 ? {} : { at: 'soon' })],
    ['items without ids', () => ({ id: undefined })],
  ])('brings all %s once, in order', (_, say) => {
    fc.assert(
      fc.property(gaps, bounded, totals, sizes, (given, query, more, most) => {
        const items = makeItems(given, say)
        const expected = answer(items, { ...query, limit: 100 }).data
        const brought = walkOn({ query, step: { params: {} }, walk }, (params) => {
          const page = answer(items, {
            ...params,
            limit: Math.min(most, Number(params['limit'] ?? 5)),
          })
          // A provider may not count, or count what it does not list.
          return { ...page, total: more === undefined ? more : (page.total ?? 0) + more }
        })
        expect(brought).toEqual(expected)
      }),
    )
  })

  it('asks for pages as large as they can be while it is iterated over', () => {
    expect(walk).toMatchObject({ sizeParam: 'limit', iterationSize: 10 })
  })

  it('brings everyone who stays once, whoever goes meanwhile, and whoever counts', () => {
    const going = fc.array(fc.array(fc.nat(100), { maxLength: 3 }), { maxLength: 30 })
    fc.assert(
      fc.property(gaps, query, going, totals, (given, query, queue, more) => {
        const items = makeItems(given)
        const brought = walkOn({ query, step: { params: {} }, walk }, (params) => {
          for (const one of queue.shift() ?? []) items.splice(one % Math.max(1, items.length), 1)
          const page = answer(items, params)
          return { ...page, total: more === undefined ? more : (page.total ?? 0) + more }
        })
        expect(new Set(brought).size).toBe(brought.length)
        expect(items.filter((item) => !brought.includes(item))).toEqual([])
      }),
    )
  })

  it.each<[what: string, query: Query, params: Query, offset: number, overlaps: boolean]>([
    ['a page', {}, {}, 7, true],
    ['a page, but not before the list’s own offset', { offset: 10 }, {}, 10, false],
    ['a page of a later window', { offset: 10 }, { from: second(5) }, 7, true],
    [
      'a page, whatever the time at which the list ends',
      { offset: 10 },
      { to: second(5) },
      10,
      false,
    ],
    [
      'a page of a later window, the newest first',
      { offset: 10, order: 'reverse' },
      { to: second(5) },
      7,
      true,
    ],
    ['as much as there is', {}, { offset: 2 }, 0, false],
    [
      'as much as there is of a later window',
      { offset: 10 },
      { from: second(5), offset: 2 },
      0,
      false,
    ],
    ['a quarter of what is deep', {}, { offset: 80 }, 60, true],
    ['to the end, where nothing is behind it', {}, { offset: 500 }, 75, true],
  ])('steps back where what was known is gone: by %s', (_, query, params, offset, overlaps) => {
    const step = {
      params: { offset: 12, limit: 5, ...params },
      known: [['gone', BEGIN] as const],
      overlaps: true,
    }
    const raw = { data: makeItems([0, 0, 0, 0, 0]), total: 100 }
    expect(walk.take(raw, step, query)).toEqual({
      items: [],
      next: { ...step, params: { ...step.params, offset }, overlaps },
    })
  })

  const gone = ['x', 'y'].map((id): Known => [id, BEGIN])

  it.each<
    [
      what: string,
      query: Query,
      step: Step,
      raw: TimedPage<Item>,
      brought: number,
      next: Query | undefined,
    ]
  >([
    [
      'asks for pages like the first, and for what may come again',
      {},
      { params: {} },
      { data: makeItems([0, 5000, 5000]), total: 9 },
      3,
      { from: second(9), offset: 0, limit: 4 },
    ],
    [
      'asks for pages of the provider’s own size',
      {},
      { params: {} },
      { data: makeItems([0, 5000, 5000]), total: 9, limit: 5 },
      3,
      { from: second(9), offset: 0, limit: 6 },
    ],
    [
      'asks for nothing that came after its first page',
      { limit: 1 },
      { params: {} },
      { data: makeItems([5000]), total: 9, to: second(60) },
      1,
      { from: second(4), to: second(61), offset: 0, limit: 2 },
    ],
    [
      'asks for nothing from before the list’s own time',
      { limit: 1, from: second(1) },
      { params: {} },
      { data: makeItems([1500]), total: 9 },
      1,
      { offset: 0, limit: 2 },
    ],
    [
      'asks for nothing that the list’s own offset skipped',
      { limit: 2, offset: 3 },
      { params: {} },
      { data: makeItems([0, 500]), total: 9 },
      2,
      { offset: 4, limit: 3 },
    ],
    [
      'goes on by time behind an offset, once the first item is left behind',
      { limit: 2, offset: 3 },
      { params: {} },
      { data: makeItems([0, 5000]), total: 9 },
      2,
      { from: second(4), offset: 0, limit: 3 },
    ],
    [
      'goes on by time behind an offset on a later page, too',
      { limit: 1, offset: 3 },
      { params: { offset: 5 }, known: gone },
      { data: makeItems([5000]), total: 9 },
      1,
      { from: second(4), offset: 0, limit: 2 },
    ],
    [
      'asks for nothing more than its pages hold where nothing has an id',
      { limit: 3 },
      { params: {} },
      { data: makeItems([0, 0, 0], () => ({ id: undefined })), total: 9 },
      3,
      { offset: 3, limit: 3 },
    ],
    [
      'ends with a short page where nobody counts',
      { limit: 5 },
      { params: {} },
      { data: makeItems([0, 0, 0]) },
      3,
      undefined,
    ],
    [
      'ends with a page that is shorter than it was asked for',
      { limit: 3 },
      { params: { limit: 5 }, known: [['item_0', BEGIN]] },
      { data: makeItems([0, 0, 0, 0]) },
      3,
      undefined,
    ],
    [
      'brings no more than is asked for, and the rest later',
      { limit: 3 },
      { params: { limit: 5 }, known: gone },
      { data: makeItems([0, 0, 0, 0]) },
      3,
      { from: second(-1), offset: 0, limit: 8 },
    ],
    [
      'brings once what a page holds twice',
      { limit: 4 },
      { params: {} },
      { data: [...makeItems([0]), ...makeItems([0, 0])] },
      2,
      undefined,
    ],
    [
      'brings once what a page holds twice with others of its time around it',
      { limit: 5 },
      { params: {} },
      { data: [...makeItems([0, 0, 0]), ...makeItems([0, 0]).slice(1)] },
      3,
      undefined,
    ],
    [
      'brings once what a page holds twice around one that says no time',
      { limit: 4 },
      { params: {} },
      { data: apart({ at: undefined }) },
      2,
      undefined,
    ],
    [
      'brings once what a page holds twice around one that says the same time otherwise',
      { limit: 4 },
      { params: {} },
      { data: apart({ at: write(BEGIN) }) },
      2,
      undefined,
    ],
    [
      'brings nothing of what is known, even where a page holds it twice',
      { limit: 4 },
      { params: {}, known: [['item_0', BEGIN]] },
      { data: [...makeItems([0]), ...makeItems([0, 0])] },
      1,
      undefined,
    ],
  ])('%s', (_, query, step, raw, brought, expected) => {
    const { items, next } = walk.take(raw, step, query)
    const size = query['limit'] ?? raw.limit ?? raw.data.length
    expect([items.length, next?.params]).toEqual([brought, expected])
    // What comes again is asked for besides: a later page brings no more for it.
    expect(next?.size).toBe(expected && size)
  })

  it.each([
    ['of one time', {}],
    ['without a time', { at: undefined }],
    ['without an id', { id: undefined }],
  ])('looks a few times at each of many items %s', (_, own) => {
    let looks = 0
    const look = <T>(value: T): T => {
      looks++
      return value
    }
    const counting = timeWalk<Item, TimedPage<Item>>({
      maxSize: 10,
      reverse: 'reverse',
      idOf: ({ id }) => look(id),
      timeOf: ({ at }) => look(at),
    })
    const data = makeItems(Array<number>(1000).fill(0), () => own)
    expect(counting.take({ data, total: 1000 }, { params: {} }, {}).items).toHaveLength(1000)
    expect(looks).toBeLessThan(10_000)
  })

  it.each([
    [1, 0, 5, { from: second(2), offset: 0, limit: 10 }],
    [1, 0, 6, { offset: 6, limit: 7 }],
    [90, 0, 10, { offset: 99, limit: 10 }],
    [91, 0, 10, { from: second(2), offset: 0, limit: 10 }],
    [91, 2000, 10, { offset: 100, limit: 10 }],
  ])(
    'leaves a window behind where little enough would come again: %d of %d ms, and %d, give %o',
    (count, ms, again, expected) => {
      const known = Array.from({ length: count }, (_, index): Known => [`${index}`, BEGIN + ms])
      const step = { params: { offset: count }, known }
      const raw = { data: makeItems([3000, ...Array<number>(again - 1).fill(0)]), total: 1000 }
      const { next } = walk.take(raw, step, { limit: again })
      expect(next?.params).toEqual(expected)
    },
  )
})

describe('the slices of a walk by time', () => {
  it.each<[what: string, own: Query, step: Query, first: Query, bounds: readonly Query[]]>([
    [
      'from its beginning',
      {},
      {},
      {},
      [
        { to: second(11) },
        { from: second(9), to: second(21) },
        { from: second(19), to: second(30) },
      ],
    ],
    [
      'from a later window',
      {},
      { from: second(1), to: second(26), offset: 3 },
      { from: second(1), offset: 3 },
      [
        { to: second(11) },
        { from: second(9), to: second(21) },
        { from: second(19), to: second(26) },
      ],
    ],
    [
      'the newest first',
      { order: 'reverse', to: second(28) },
      { to: second(26), offset: 3 },
      { to: second(26), offset: 3 },
      [
        { from: second(19), to: second(28) },
        { from: second(9), to: second(21) },
        { to: second(11) },
      ],
    ],
  ])('overlap by a second where they are cut: %s', (_, own, params, first, bounds) => {
    const items = makeItems([0, 10_000, 10_000, 9000])
    const query = { limit: 5, ...own }
    const raw = { ...answer(items, query), to: second(29) }
    const [untold] = makeItems([0], () => ({ at: 'soon' }))
    // Nothing is cut where no item is, or one that says no time, or twice at one.
    const slices = walk.slice?.(raw, query, { params }, [
      items[2],
      undefined,
      items[1],
      untold,
      items[2],
    ])
    expect(slices?.map((slice) => slice.query)).toEqual(bounds.map((one) => ({ ...query, ...one })))
    expect(slices?.map(({ step }) => step.params)).toEqual([first, {}, {}])
  })

  it('lose nothing that does not say its time', () => {
    fc.assert(
      fc.property(gaps, query, (given, query) => {
        const items = makeItems(given, (index) => (index % 3 ? {} : { at: undefined }))
        const raw = answer(items, query)
        const slices = walk.slice?.(raw, query, { params: {} }, items) ?? []
        const brought = slices.flatMap((slice) => walkOn(slice, (params) => answer(items, params)))
        expect(new Set(brought)).toEqual(new Set(items))
      }),
    )
  })

  it('bring together what is left of the list, each item once', () => {
    const places = fc.array(fc.nat(100), { maxLength: 5 })
    fc.assert(
      fc.property(gaps, query, places, fc.nat(4), (given, query, cuts, pages) => {
        const items = makeItems(given)
        const brought: Item[] = []
        let step: Step | undefined = { params: {} }
        let raw = answer(items, query)
        for (let page = 0; page < pages && step; page++) {
          const taken = walk.take(raw, step, query)
          brought.push(...taken.items)
          step = taken.next
          raw = answer(items, { ...query, ...step?.params })
        }
        fc.pre(step !== undefined)
        const { params } = step
        const offset = Number(params['offset'] ?? 0)
        const cutAt = cuts.map(
          (place) =>
            answer(items, { ...query, ...params, limit: 1, offset: offset + place }).data[0],
        )
        for (const slice of walk.slice?.(raw, query, step, cutAt) ?? []) {
          brought.push(...walkOn(slice, (params) => answer(items, params)))
        }
        expect(brought).toHaveLength(items.length)
        expect(new Set(brought)).toEqual(new Set(items))
      }),
    )
  })
})
