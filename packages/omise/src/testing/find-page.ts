import type { ListQuery } from './list-query.ts'
import type { OmiseBehavior } from './omise-assumptions.ts'
import type { Timed } from './time-order.ts'
import { countWhile } from './time-order.ts'

/** One stretch of a list, and how many there are in all. */
export interface Page<Item> {
  readonly items: readonly Item[]
  readonly total: number
}

/**
 * Finds the items that a query asks for, without looking at the others.
 *
 * @param items - All items, in order of time.
 */
export function findPage<Item extends Timed>(
  items: readonly Item[],
  query: ListQuery,
  assume: OmiseBehavior,
): Page<Item> {
  const unit = assume.listPrecision === 'second' ? 1000 : 1
  const inclusive = assume.listBounds === 'inclusive'
  const countBefore = (bound: number, withBound: boolean): number => {
    const end = Math.floor(bound / unit)
    return countWhile(items, ({ created }) => {
      const time = Math.floor(created / unit)
      return withBound ? time <= end : time < end
    })
  }
  const first = query.from === undefined ? 0 : countBefore(query.from, !inclusive)
  const behind = query.to === undefined ? items.length : countBefore(query.to, inclusive)
  const total = Math.max(0, behind - first)
  const { offset, limit } = query
  if (query.order === 'chronological') {
    return { items: items.slice(first + offset, Math.min(first + offset + limit, behind)), total }
  }
  const end = Math.max(first, behind - offset)
  const stretch = items.slice(Math.max(first, end - limit), end)
  stretch.reverse()
  return { items: stretch, total }
}
