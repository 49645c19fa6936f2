import { toDate } from '../params/to-date.ts'
import { writeTime } from '../params/write-time.ts'
import type { Known, Query, RawPage, Slice, Step, Taken, Walk } from './walk.ts'

/** A page of a list that is ordered by time, and pages by offset between two times. */
export interface TimedPage<Item> extends RawPage<Item> {
  /** How many items at most are listed at once. */
  limit?: number | undefined
  /** The time up to which items are listed. */
  to?: string | undefined
}

/** What a walk by time has to know of the items. */
export interface TimeWalkOptions<Item> {
  /** The most items that a page can hold; also the size of a page while iterating. */
  readonly maxSize: number
  /** The value of `order` that puts the newest first. */
  readonly reverse: string
  /** Gives the id by which an item is known again. */
  readonly idOf: (item: Item) => string | undefined
  /** Gives the time by which the list is ordered, as the item's text. */
  readonly timeOf: (item: Item) => string | undefined
}

/** Where times go in a list, and the params that say between which it begins and ends. */
const FORTH = { ahead: 1, begin: 'from', end: 'to' } as const
const BACK = { ahead: -1, begin: 'to', end: 'from' } as const
type Direction = typeof FORTH | typeof BACK

/** Bounds may be inclusive or not, and finer than the whole seconds that items show. */
const SLACK_MS = 1000

/** A window is left behind once it holds so many pages, even if some of them come again. */
const MAX_PAGES_IN_WINDOW = 10

/**
 * Makes a walk that brings every item that lived from its start to its end exactly once, while
 * others come and go: each further page asks from the time of the last item, with a second of
 * slack, and drops what was brought before. Deep within one second it pages by offset, overlaps by
 * one item, and steps back where that item is not a known one. It needs only that the order is by
 * time, and it remembers no more than the items that may come again.
 *
 * @param options - What differs between such lists. Their params are called `limit`, `offset`,
 *   `from`, `to` and `order`.
 */
export function timeWalk<Item, Raw extends TimedPage<Item>>(
  options: TimeWalkOptions<Item>,
): Walk<Item, Raw> {
  const { maxSize, reverse, idOf, timeOf } = options
  const readTime = (item: Item): number => toDate(timeOf(item) ?? '').getTime() || 0
  const directionOf = (query: Query): Direction => (query['order'] === reverse ? BACK : FORTH)
  /** Tells whether a page's times follow one another, as texts: then it holds nothing twice. */
  const isStrict = (data: readonly Item[], { ahead }: Direction): boolean => {
    let before: string | undefined
    return data.every((item) => {
      const time = timeOf(item) ?? ''
      const follows = before === undefined || (ahead > 0 ? time > before : time < before)
      before = time
      return follows
    })
  }

  const walk: Walk<Item, Raw> = {
    sizeParam: 'limit',
    iterationSize: maxSize,
    take(raw, step, query): Taken<Item> {
      const { data } = raw
      // An API that does not count may also say null.
      const total = raw.total ?? undefined
      const wanted = Number(query['limit'] ?? step.size ?? raw.limit ?? data.length)
      const offset = Number(step.params['offset'] ?? query['offset'] ?? 0)
      const asked = Number(step.params['limit'] ?? wanted)
      const seen = new Set<string | undefined>(step.known?.map(([id]) => id))

      const [first] = data
      if (step.overlaps && (first === undefined || !seen.has(idOf(first)))) {
        // Something before went away, and what moved up may be new: go back until it is not.
        const hasMoved = step.params[directionOf(query).begin] !== undefined
        const floor = hasMoved ? 0 : Number(query['offset'] ?? 0)
        // Behind the end there is nothing; how much went away, only the total tells.
        const end = Math.min(offset, total ?? 0)
        const back = Math.max(floor, end - Math.max(asked, Math.ceil(end / 4)))
        const params = { ...step.params, offset: back }
        return { items: [], next: { ...step, params, overlaps: back > floor } }
      }

      const items: Item[] = []
      let taken = 0
      const mayHoldTwice = !isStrict(data, directionOf(query))
      for (const item of data) {
        const id = idOf(item)
        // What was seen before comes first. To look up every id would take longer than all the rest.
        const isSeen = seen.size > 0 && id !== undefined && seen.has(id)
        if (!isSeen) {
          if (items.length === wanted) break
          items.push(item)
        }
        if (mayHoldTwice) seen.add(id)
        else if (isSeen) seen.delete(id)
        taken++
      }
      const last = data[taken - 1]
      const end = offset + taken
      const isWhole = taken === data.length
      // A total may count what is not there: behind the item by which pages overlap, nothing came.
      const isEnd = step.overlaps && taken === 1
      // Without one, a short page is the last; less may have been given than was asked for.
      const given = Math.min(asked, raw.limit ?? asked)
      const isLast = isEnd || (total === undefined ? taken < given : end >= total)
      if (last === undefined || (isWhole && isLast)) return { items, next: undefined }

      const next = advance(raw, step, query, { items, end, last })
      const limit = Math.min(maxSize, wanted + (next.overlaps ? 1 : next.known.length))
      return { items, next: { ...next, params: { ...next.params, limit }, size: wanted } }
    },

    slice(raw, query, step, cuts): Slice<Item, Raw>[] {
      const { ahead, begin, end } = directionOf(query)
      const times = [...new Set(cuts.map((item) => (item === undefined ? 0 : readTime(item))))]
        .filter((time) => time > 0)
        .sort((one, other) => (one - other) * ahead)
      const { offset: _, ...whole } = { ...pin(raw, query, begin), ...query }
      const { [end]: last = whole[end], ...first } = step.params
      return [undefined, ...times].map((from, index) => {
        const until = times[index]
        const belongs = (time: number): boolean => {
          const isAfter = from === undefined || (time - from) * ahead >= 0
          return time === 0 || (isAfter && (until === undefined || (time - until) * ahead < 0))
        }
        return {
          query: {
            ...whole,
            [begin]: from === undefined ? whole[begin] : writeTime(from - ahead * SLACK_MS),
            [end]: until === undefined ? last : writeTime(until + ahead * SLACK_MS),
          },
          // The first slice goes on from where the list stands.
          step: from === undefined ? { ...step, params: first } : { params: {}, known: step.known },
          walk: {
            take(page, at, own): Taken<Item> {
              const { items, next } = walk.take(page, at, own)
              return { items: items.filter((item) => belongs(readTime(item))), next }
            },
          },
        }
      })
    },
  }
  return walk

  /** Gives the step behind a page: into a new window, or further into this one. */
  function advance(
    raw: Raw,
    step: Step,
    query: Query,
    page: { items: readonly Item[]; end: number; last: Item },
  ): Step & { readonly known: readonly Known[] } {
    const { items, end, last } = page
    const { known = [] } = step
    const { ahead, begin } = directionOf(query)
    const lastTime = readTime(last)
    const edge = lastTime - ahead * SLACK_MS
    const mayComeAgain = (time: number): boolean => time === 0 || (time - edge) * ahead >= 0
    const hasId = (item: Item): boolean => idOf(item) !== undefined
    const identify = (item: Item): Known => [idOf(item) ?? '', readTime(item)]
    const isLeft = (item: Item | undefined): boolean =>
      item !== undefined && !mayComeAgain(readTime(item))
    // Before an item that is left behind there are only such items: most times need not be read.
    let left = items.length
    while (left > 0 && !isLeft(items[left - 1])) left--
    const recent = items.slice(left)
    const again = [...known.filter(([, time]) => mayComeAgain(time)), ...recent.map(identify)]
    const count = known.length + items.length
    const before = readBound(step.params[begin] ?? query[begin])
    const isBeyond = before === undefined || (edge - before) * ahead > 0
    const isCheap =
      again.length * 2 <= maxSize ||
      (count > MAX_PAGES_IN_WINDOW * maxSize && again.length * 2 <= count)

    // A new window must not bring what the list's own offset skipped: it lies before the first item.
    const isSkipping = Number(query['offset'] ?? 0) > 0
    const firstTime = known[0]?.[1] ?? (items[0] === undefined ? 0 : readTime(items[0]))
    const isClear = !isSkipping || !mayComeAgain(firstTime)

    const { offset: _, limit: __, ...bounds } = { ...pin(raw, query, begin), ...step.params }
    if (lastTime > 0 && isBeyond && isCheap && isClear && recent.every(hasId)) {
      return { params: { ...bounds, [begin]: writeTime(edge), offset: 0 }, known: again }
    }
    // By an item without an id, no page can overlap.
    const overlaps = hasId(last)
    return {
      params: { ...bounds, offset: overlaps ? end - 1 : end },
      known: [...known, ...items.filter(hasId).map(identify)],
      overlaps,
    }
  }
}

/** Keeps a walk forward from running after what is created meanwhile. */
function pin({ to }: { to?: string | undefined }, query: Query, begin: Direction['begin']): Query {
  const now = readBound(to)
  return begin === 'to' || query['to'] !== undefined || now === undefined
    ? {}
    : { to: writeTime(now + SLACK_MS) }
}

function readBound(value: unknown): number | undefined {
  const time = typeof value === 'string' ? toDate(value).getTime() : Number.NaN
  return Number.isNaN(time) ? undefined : time
}
