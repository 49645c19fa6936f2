import type { Juspay } from '@x/juspay'
import { getCustomer } from '@x/juspay/endpoints'
import { unlessEmpty, writeCall } from '../../code/write-call.ts'
import type { OperationDefinition } from '../operation.ts'

/** Describes how Juspay gets a customer. */
export const get: OperationDefinition<Juspay> = {
  topic: 'retrieve',
  endpoint: getCustomer,
  sample: { ids: { customer_id: 'guest_user' }, params: {} },
  call: (juspay, { ids, params }, options) =>
    juspay.customers.get(ids['customer_id'] ?? '', Object.entries(params), options).withResponse(),
  code: ({ ids, params }, options) =>
    writeCall('const customer', 'juspay.customers.get', [
      ids['customer_id'],
      unlessEmpty(params),
      unlessEmpty(options),
    ]),
}
