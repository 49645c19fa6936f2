import { Juspay } from 'expresscheckout-nodejs'
import { customerId, secretKey } from '../fixture.mjs'

// It would write whole answers into the folder that it runs in.
Reflect.set(Juspay, 'customLogger', () => Juspay.silentLogger)

/**
 * Calls with Juspay's own client, which knows nothing but TLS on port 443.
 *
 * @param {import('../../src/calls/target.ts').Target} target
 */
export function open({ baseUrl }) {
  const { customer } = new Juspay({ apiKey: secretKey, merchantId: 'bench', baseUrl })
  return () => customer.get(customerId)
}
