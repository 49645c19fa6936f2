import type { Juspay } from '@x/juspay'
import { updateCustomer } from '@x/juspay/endpoints'
import { unlessEmpty, writeCall } from '../../code/write-call.ts'
import type { OperationDefinition } from '../operation.ts'

/** Describes how Juspay updates a customer. */
export const update: OperationDefinition<Juspay> = {
  topic: 'update',
  endpoint: updateCustomer,
  sample: {
    ids: { customer_id: 'guest_user' },
    params: {
      mobile_number: '9988776688',
      email_address: 'customer@mail.com',
      first_name: 'udpate_firstname',
      last_name: 'udpate_lastname',
      mobile_country_code: '91',
    },
  },
  concepts: {
    email: 'email_address',
    first_name: 'first_name',
    last_name: 'last_name',
    phone_country: 'mobile_country_code',
    phone: 'mobile_number',
  },
  settle: ({ ids }) => ({
    topic: 'retrieve',
    input: { ids, params: {} },
    label: 'Get the customer',
  }),
  call: (juspay, { ids, params }, options) =>
    juspay.customers
      .update(ids['customer_id'] ?? '', Object.entries(params), options)
      .withResponse(),
  code: ({ ids, params }, options) =>
    writeCall('const customer', 'juspay.customers.update', [
      ids['customer_id'],
      params,
      unlessEmpty(options),
    ]),
}
