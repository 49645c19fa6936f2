import { toDate } from '@x/core'
import type { Fields } from '@x/core/testing'
import { asText } from '@x/core/testing'
import type { OmiseBehavior } from './omise-assumptions.ts'
import { badRequest } from './omise-refusal.ts'

/** What a list is asked with. */
export interface ListQuery {
  readonly offset: number
  readonly limit: number
  /** The bounds in milliseconds since 1970; without one, nothing is left out on that side. */
  readonly from: number | undefined
  readonly to: number | undefined
  readonly order: 'chronological' | 'reverse_chronological'
}

/** Documented: offset 0, limit 20 and at most 100, chronological, from 1970 up to now. */
export const DEFAULT_LIMIT = 20
const MOST_ITEMS = 100

/** Documented: what a list takes. */
export const LIST_PARAMS: readonly string[] = ['offset', 'limit', 'from', 'to', 'order']

/** Reads a list's query; what Omise says to a value that it cannot read is not documented. */
export function readListQuery(query: Fields, assume: OmiseBehavior): ListQuery {
  return {
    offset: readCount(query, 'offset', 0, 0),
    limit: readLimit(query, 'limit', DEFAULT_LIMIT, assume),
    from: readTime(query, 'from'),
    to: readTime(query, 'to'),
    order: readOrder(query, 'chronological'),
  }
}

/** Reads how many items are asked for at most. */
export function readLimit(
  query: Fields,
  name: string,
  byDefault: number,
  assume: OmiseBehavior,
): number {
  const limit = readCount(query, name, byDefault, 1)
  if (limit > MOST_ITEMS && assume.limitAbove100 === 'bad_request') {
    throw badRequest(`${name} must be less than or equal to ${MOST_ITEMS}`)
  }
  return Math.min(limit, MOST_ITEMS)
}

/** Reads a whole number that is not below the least one. */
export function readCount(query: Fields, name: string, byDefault: number, least: number): number {
  const text = asText(query[name] ?? byDefault)
  const number = Number(text)
  if (!text || !Number.isInteger(number)) throw badRequest(`${name} is not a number`)
  if (number < least) throw badRequest(`${name} must be greater than or equal to ${least}`)
  return number
}

/** Reads which items come first. */
export function readOrder(query: Fields, byDefault: ListQuery['order']): ListQuery['order'] {
  const order = query.order ?? byDefault
  if (order === 'chronological' || order === 'reverse_chronological') return order
  throw badRequest('order is invalid')
}

function readTime(query: Fields, name: string): number | undefined {
  const value = query[name]
  if (value === undefined) return undefined
  const time = typeof value === 'string' ? toDate(value).getTime() : Number.NaN
  if (Number.isNaN(time)) throw badRequest(`${name} is not a valid date`)
  return time
}
