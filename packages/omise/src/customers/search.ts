import type { ResultSchema } from '@x/core'
import type { GenericSchema } from 'valibot'
import { array, literal, looseObject, nullish, number, optional, string } from 'valibot'

/** The hits of a search as Omise answers them: one page of them, and what was searched for. */
export interface Search<Item> {
  /** The kind of this object. */
  object: 'search'
  /** What kind of record was searched, such as `customer`. */
  scope: string
  /** The hits on this page. */
  data: Item[]
  /** The text that was searched for, empty when there was none. */
  query?: string | null | undefined
  /** The filters that were applied. */
  filters?: Record<string, unknown> | undefined
  /** Which hits come first. */
  order?: 'chronological' | 'reverse_chronological' | (string & {}) | null | undefined
  /** The number of this page, from 1 on. */
  page?: number | undefined
  /** How many hits a page holds at most. */
  per_page?: number | undefined
  /** How many hits there are on all pages. */
  total?: number | undefined
  /** How many pages there are: 0 when there is no hit. */
  total_pages?: number | undefined
  /** The path of the search. */
  location?: string | null | undefined
  /** The id of the export that was made of this search, if there was one. */
  export?: string | null | undefined
}

/** Describes the hits of a search for what the given schema describes. */
export function searchSchema<Item>(item: GenericSchema<unknown, Item>): ResultSchema<Search<Item>> {
  return looseObject({
    object: literal('search'),
    scope: string(),
    data: array(item),
    query: nullish(string()),
    filters: optional(looseObject({})),
    order: nullish(string()),
    page: optional(number()),
    per_page: optional(number()),
    total: optional(number()),
    total_pages: optional(number()),
    location: nullish(string()),
    export: nullish(string()),
  })
}
