import { describeProvider } from '@x/core/testing'
import { describe, expect, it } from 'vitest'
import { createOmise } from './create-omise.ts'

const params = { email: 'lucius@omise.co', description: 'Lucius Fox' }
const runner = { describe, expect, it }

describeProvider(runner, {
  name: 'omise',
  createClient: (settings) => createOmise(settings),
  key: { setting: 'secretKey', value: 'skey_test_1a2b3c', wrong: 'pkey_test_1a2b3c' },
  read: (omise, id, options) => omise.customers.retrieve(id, options),
  create: { params, send: (omise, given, options) => omise.customers.create(given, options) },
  update: {
    params,
    send: (omise, id, given, options) => omise.customers.update(id, given, options),
  },
  answer: { object: 'customer', id: 'cust_test_1a2b3c' },
  error: (code, message) => ({ object: 'error', code, message }),
  requestIdHeader: 'x-request-id',
})
