import { Stripe } from 'stripe'
import { customerId, secretKey } from '../fixture.mjs'

/**
 * Calls with Stripe's client, through `fetch` where it is given one.
 *
 * @param {import('../../src/calls/target.ts').Target} target
 */
export function open({ baseUrl, fetch }) {
  const { hostname, port, protocol } = new URL(baseUrl)
  const stripe = new Stripe(secretKey, {
    host: hostname,
    port: Number(port || 443),
    protocol: protocol === 'https:' ? 'https' : 'http',
    ...(fetch && { httpClient: Stripe.createFetchHttpClient(fetch) }),
  })
  return () => stripe.customers.retrieve(customerId)
}
