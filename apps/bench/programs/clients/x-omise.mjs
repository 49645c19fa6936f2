import { createOmise } from '@x/omise'
import { customerId, secretKey } from '../fixture.mjs'

/**
 * Calls with our own client for Omise.
 *
 * @param {import('../../src/calls/target.ts').Target} target
 */
export function open({ baseUrl, fetch }) {
  const omise = createOmise({ secretKey, baseUrl, fetch })
  return () => omise.customers.retrieve(customerId)
}
