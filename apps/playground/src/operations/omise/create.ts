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
  concepts: { email: 'email', description: 'description' },
  spare: 'metadata',
  canReconcile: true,
  settle: ({ params: { email } }) =>
    typeof email === 'string' && email !== ''
      ? {
          topic: 'search',
          input: { ids: {}, params: { query: email } },
          label: 'Search for its e-mail',
        }
      : {
          topic: 'list',
          input: { ids: {}, params: { order: 'reverse_chronological', limit: 5 } },
          label: 'List the newest customers',
        },
  call: (omise, { params }, options) =>
    omise.customers.create(Object.entries(params), options).withResponse(),
  code: ({ params }, options) =>
    writeCall('const customer', 'omise.customers.create', [
      unlessEmpty(params),
      unlessEmpty(options),
    ]),
}
