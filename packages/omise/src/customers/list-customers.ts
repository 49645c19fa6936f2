import type { Endpoint, ParamsSchema } from '@x/core'
import { concurrentListOptionChecks, timeParam } from '@x/core'
import { integer, maxValue, minValue, number, object, optional, picklist, pipe } from 'valibot'
import type { CustomerList } from './customer.ts'
import { customerSchema } from './customer.ts'
import { listSchema } from './list.ts'

/** What `customers.list` takes; every one of them can be left out. */
export interface CustomerListParams {
  /**
   * How many records to leave out at the beginning.
   *
   * @default 0
   */
  offset?: number | undefined
  /**
   * How many records to answer at most, from 1 to 100.
   *
   * @default 20
   */
  limit?: number | undefined
  /**
   * The time of creation from which records are listed: a `Date`, or ISO 8601 in UTC.
   *
   * @default '1970-01-01T00:00:00Z'
   */
  from?: Date | string | undefined
  /**
   * The time of creation up to which records are listed: a `Date`, or ISO 8601 in UTC. Now, when
   * it is left out.
   */
  to?: Date | string | undefined
  /**
   * Which records come first.
   *
   * @default 'chronological'
   */
  order?: 'chronological' | 'reverse_chronological' | undefined
}

const params: ParamsSchema<CustomerListParams> = object({
  offset: optional(pipe(number(), integer(), minValue(0))),
  limit: optional(pipe(number(), integer(), minValue(1), maxValue(100))),
  from: optional(timeParam()),
  to: optional(timeParam()),
  order: optional(picklist(['chronological', 'reverse_chronological'])),
})

/** Lists customers. */
export const listCustomers: Endpoint<CustomerList> = {
  operation: 'customers.list',
  method: 'GET',
  path: '/customers',
  params,
  options: concurrentListOptionChecks,
  result: listSchema(customerSchema),
  repeat: 'safe',
  docs: 'https://docs.omise.co/customers-api#list',
}
