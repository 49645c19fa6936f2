import type { Juspay } from '@x/juspay'
import { createCustomer } from '@x/juspay/endpoints'
import { writeCall } from '../../code/write-call.ts'
import type { OperationDefinition } from '../operation.ts'

/** Describes how Juspay creates a customer. */
export const create: OperationDefinition<Juspay> = {
  topic: 'create',
  endpoint: createCustomer,
  sample: {
    ids: {},
    params: {
      object_reference_id: 'guest_user',
      mobile_number: '9988776655',
      email_address: 'customer@mail.com',
      first_name: 'John',
      last_name: 'Smith',
      mobile_country_code: '91',
    },
  },
  call: (juspay, { params }, options) =>
    juspay.customers.create(Object.entries(params), options).withResponse(),
  code: ({ params }) => writeCall('const customer', 'juspay.customers.create', [params]),
}
