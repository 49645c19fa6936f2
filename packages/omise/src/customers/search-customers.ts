import type { Endpoint, ParamsSchema } from '@x/core'
import { dayParam, listOptionChecks } from '@x/core'
import {
  integer,
  minValue,
  number,
  object,
  objectWithRest,
  optional,
  picklist,
  pipe,
  string,
  union,
  boolean,
} from 'valibot'
import type { CustomerSearch } from './customer.ts'
import { customerSchema } from './customer.ts'
import { searchSchema } from './search.ts'

/**
 * The filters of a search for customers. Omise documents `created`; others are passed on as they
 * are given.
 */
export interface CustomerSearchFilters {
  /**
   * The day of creation: a `Date` (its day in UTC), a day (`2016-09-09`), a range of days
   * (`2017-01-01..2017-12-31`), or a word such as `today`.
   */
  created?: Date | string | undefined
  /** Any other filter, by its name. */
  [filter: string]: Date | string | number | boolean | undefined
}

/** What `customers.search` takes; every one of them can be left out. */
export interface CustomerSearchParams {
  /** The text to search for, among others in e-mail addresses and descriptions. */
  query?: string | undefined
  /** The filters that every hit has to pass. */
  filters?: CustomerSearchFilters | undefined
  /**
   * The number of the page, from 1 on.
   *
   * @default 1
   */
  page?: number | undefined
  /**
   * How many hits a page holds at most.
   *
   * @default 30
   */
  per_page?: number | undefined
  /** Which hits come first. Omise's own page names two different defaults. */
  order?: 'chronological' | 'reverse_chronological' | undefined
}

const params: ParamsSchema<CustomerSearchParams> = object({
  query: optional(string()),
  filters: optional(
    objectWithRest(
      { created: optional(dayParam()) },
      optional(union([dayParam(), number(), boolean()])),
    ),
  ),
  page: optional(pipe(number(), integer(), minValue(1))),
  per_page: optional(pipe(number(), integer(), minValue(1))),
  order: optional(picklist(['chronological', 'reverse_chronological'])),
})

/** Searches customers. */
export const searchCustomers: Endpoint<CustomerSearch> = {
  operation: 'customers.search',
  method: 'GET',
  path: '/search',
  query: { scope: 'customer' },
  params,
  options: listOptionChecks,
  result: searchSchema(customerSchema),
  repeat: 'safe',
  docs: 'https://docs.omise.co/search-query-and-filters',
}
