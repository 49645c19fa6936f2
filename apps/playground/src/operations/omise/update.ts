import type { Omise } from '@x/omise'
import { updateCustomer } from '@x/omise/endpoints'
import { unlessEmpty, writeCall } from '../../code/write-call.ts'
import type { OperationDefinition } from '../operation.ts'

/** Describes how Omise updates a customer. */
export const update: OperationDefinition<Omise> = {
  topic: 'update',
  endpoint: updateCustomer,
  sample: {
    ids: { customer_id: 'cust_test_51yerhn3ghztgv31n4p' },
    params: { email: 'edward@omise.co', description: 'Home is when I’m alone with you' },
  },
  concepts: { email: 'email', description: 'description' },
  spare: 'metadata',
  settle: ({ ids }) => ({
    topic: 'retrieve',
    input: { ids, params: {} },
    label: 'Retrieve the customer',
  }),
  call: (omise, { ids, params }, options) =>
    omise.customers
      .update(ids['customer_id'] ?? '', Object.entries(params), options)
      .withResponse(),
  code: ({ ids, params }, options) =>
    writeCall('const customer', 'omise.customers.update', [
      ids['customer_id'],
      params,
      unlessEmpty(options),
    ]),
}
