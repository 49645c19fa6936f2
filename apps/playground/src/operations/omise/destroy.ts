import type { Omise } from '@x/omise'
import { destroyCustomer } from '@x/omise/endpoints'
import { unlessEmpty, writeCall } from '../../code/write-call.ts'
import type { OperationDefinition } from '../operation.ts'

/** Describes how Omise destroys a customer. */
export const destroy: OperationDefinition<Omise> = {
  topic: 'destroy',
  endpoint: destroyCustomer,
  sample: { ids: { customer_id: 'cust_test_4xtrb759599jsxlhkrb' }, params: {} },
  settle: ({ ids }) => ({
    topic: 'retrieve',
    input: { ids, params: {} },
    label: 'Retrieve the customer',
  }),
  call: (omise, { ids }, options) =>
    omise.customers.destroy(ids['customer_id'] ?? '', options).withResponse(),
  code: ({ ids }, options) =>
    writeCall('const { deleted }', 'omise.customers.destroy', [
      ids['customer_id'],
      unlessEmpty(options),
    ]),
}
