import type { Fields } from '@x/core/testing'
import { findPage } from './find-page.ts'
import { readListQuery } from './list-query.ts'
import type { OmiseCall } from './omise-call.ts'
import type { Timed } from './time-order.ts'
import { writeList } from './write-list.ts'

/**
 * Answers the stretch of a list that a request asks for.
 *
 * @param all - All items, in order of time.
 * @param write - Writes an item in the shape of the request's version.
 * @param location - The path of the list, or `undefined` where the answer has none.
 */
export function answerList<Item extends Timed>(
  { query, assume, style }: OmiseCall,
  all: readonly Item[],
  write: (item: Item) => Fields,
  location: string | undefined,
): Fields {
  const listQuery = readListQuery(query, assume)
  const { items, total } = findPage(all, listQuery, assume)
  return writeList(items.map(write), { query: listQuery, total, location, ...style })
}
