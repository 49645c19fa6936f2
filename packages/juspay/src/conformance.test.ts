import { describeProvider } from '@x/core/testing'
import { describe, expect, it } from 'vitest'
import { createJuspay } from './create-juspay.ts'

const changes = { first_name: 'Lucius', email_address: 'lucius@mail.example' }
const params = { object_reference_id: 'lucius-fox', mobile_number: '9988776655', ...changes }
const runner = { describe, expect, it }

describeProvider(runner, {
  name: 'juspay',
  createClient: (settings) =>
    createJuspay({ merchantId: 'shop', environment: 'sandbox', ...settings }),
  key: { setting: 'apiKey', value: 'A1B2C3D4E5F6', wrong: 'A1B2 C3D4' },
  read: (juspay, id, options) => juspay.customers.get(id, undefined, options),
  create: { params, send: (juspay, given, options) => juspay.customers.create(given, options) },
  update: {
    params: changes,
    send: (juspay, id, given, options) => juspay.customers.update(id, given, options),
  },
  answer: { object: 'customer', id: 'cst_1a2b3c' },
  error: (code, message) => ({ status: 'error', error_code: code, error_message: message }),
  requestIdHeader: 'x-request-id',
})
