import { createJuspay } from '@x/juspay'
import { customerId, secretKey } from '../fixture.mjs'

/**
 * Calls with our own client for Juspay.
 *
 * @param {import('../../src/calls/target.ts').Target} target
 */
export function open({ baseUrl, fetch }) {
  const juspay = createJuspay({ apiKey: secretKey, merchantId: 'bench', baseUrl, fetch })
  return () => juspay.customers.get(customerId)
}
