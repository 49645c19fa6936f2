import type { Fields } from '@x/core/testing'
import type { DocumentedVersion } from '../omise-version.ts'
import type { ListQuery } from './list-query.ts'
import { DEFAULT_LIMIT } from './list-query.ts'
import { writeTime } from './write-time.ts'

/** What a list answers besides its items. */
interface ListFrame {
  readonly query: ListQuery
  readonly total: number
  /** The path of the list, or `undefined` where the answer has none. */
  readonly location: string | undefined
  readonly version: DocumentedVersion
  /** The time of the request, which documented is what `to` is when it was not given. */
  readonly now: number
}

/** Writes a list in the shape of an API version. */
export function writeList(data: readonly Fields[], frame: ListFrame): Fields {
  const { query, total, location, version, now } = frame
  return {
    object: 'list',
    data,
    limit: query.limit,
    offset: query.offset,
    total,
    location,
    // Recorded: no order at all in 2014 and 2015.
    ...(version >= '2017-11-02' && { order: query.order }),
    from: writeTime(query.from ?? 0),
    to: writeTime(query.to ?? now),
  }
}

/** What a list that stands inside another object is made with. */
const NESTED_QUERY: ListQuery = {
  offset: 0,
  limit: DEFAULT_LIMIT,
  from: undefined,
  to: undefined,
  order: 'chronological',
}

/** Writes a list that stands inside another object. Documented: it holds the first 20 items. */
export function writeNestedList<Item>(
  items: readonly Item[],
  write: (item: Item) => Fields,
  { location, version, now }: Pick<ListFrame, 'location' | 'version' | 'now'>,
): Fields {
  const data = items.slice(0, DEFAULT_LIMIT).map(write)
  const list = writeList(data, { query: NESTED_QUERY, total: items.length, location, version, now })
  // Recorded: `null` at 2017-11-02.
  return version === '2017-11-02' ? { ...list, order: null } : list
}
