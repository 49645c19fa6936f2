import type { Endpoint } from '@x/core'
import { concurrentListOptionChecks } from '@x/core'
import type { CustomerList } from './customer.ts'
import { customerSchema } from './customer.ts'
import type { ListParams } from './list-params.ts'
import { listParams } from './list-params.ts'
import { listSchema } from './list.ts'

/** What `customers.list` takes; every one of them can be left out. */
export type CustomerListParams = ListParams

/** Lists customers. */
export const listCustomers: Endpoint<CustomerList> = {
  operation: 'customers.list',
  method: 'GET',
  path: '/customers',
  params: listParams,
  options: concurrentListOptionChecks,
  result: listSchema(customerSchema),
  repeat: 'safe',
  docs: 'https://docs.omise.co/customers-api#list',
}
