import type { Omise } from '@x/omise'
import { createCustomer } from '@x/omise/endpoints'
import { unlessEmpty, writeCall } from '../../code/write-call.ts'
import type { OperationDefinition } from '../operation.ts'

/** Describes how Omise creates a customer. */
export const create: OperationDefinition<Omise> = {
  topic: 'create',
  endpoint: createCustomer,
  sample: {
    ids: {},
    params: {
      email: 'lucius@omise.co',
      description: 'You know, it almost makes me wish for rain',
    },
  },
  call: (omise, { params }, options) =>
    omise.customers.create(Object.entries(params), options).withResponse(),
  code: ({ params }) =>
    writeCall('const customer', 'omise.customers.create', [unlessEmpty(params)]),
}
