import type { Juspay } from '@x/juspay'
import { createCustomer } from '@x/juspay/endpoints'
import { unlessEmpty, writeCall } from '../../code/write-call.ts'
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
  concepts: {
    email: 'email_address',
    first_name: 'first_name',
    last_name: 'last_name',
    phone_country: 'mobile_country_code',
    phone: 'mobile_number',
    reference: 'object_reference_id',
  },
  canReconcile: true,
  settle: ({ params: { object_reference_id: reference } }) => ({
    topic: 'retrieve',
    input: { ids: { customer_id: typeof reference === 'string' ? reference : '' }, params: {} },
    label: 'Get it by its reference',
  }),
  call: (juspay, { params }, { reconcile, ...options }) =>
    juspay.customers
      .create(Object.entries(params), { ...options, reconcile: reconcile !== undefined })
      .withResponse(),
  code: ({ params }, { reconcile, ...options } = {}) =>
    writeCall('const customer', 'juspay.customers.create', [
      params,
      unlessEmpty({ ...options, reconcile: reconcile === undefined ? undefined : true }),
    ]),
}
