import { createOmise } from '@x/omise'
import { customerId, secretKey } from '../fixture.mjs'

/**
 * Calls with our own client for Omise and with a listener, for which every answer is checked.
 *
 * @param {import('../../src/calls/target.ts').Target} target
 */
export function open({ baseUrl, fetch }) {
  const omise = createOmise({ secretKey, baseUrl, fetch, onEvent() {} })
  return () => omise.customers.retrieve(customerId)
}
