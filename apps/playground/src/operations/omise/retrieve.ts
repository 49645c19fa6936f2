import type { Omise } from '@x/omise'
import { retrieveCustomer } from '@x/omise/endpoints'
import { unlessEmpty, writeCall } from '../../code/write-call.ts'
import type { OperationDefinition } from '../operation.ts'

/** Describes how Omise retrieves a customer. */
export const retrieve: OperationDefinition<Omise> = {
  topic: 'retrieve',
  endpoint: retrieveCustomer,
  sample: { ids: { customer_id: 'cust_test_4xtrb759599jsxlhkrb' }, params: {} },
  call: (omise, { ids }, options) =>
    omise.customers.retrieve(ids['customer_id'] ?? '', options).withResponse(),
  code: ({ ids }, options) =>
    writeCall('const customer', 'omise.customers.retrieve', [
      ids['customer_id'],
      unlessEmpty(options),
    ]),
}
