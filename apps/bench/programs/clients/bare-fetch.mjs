import { authorization, customerId } from '../fixture.mjs'

/**
 * Calls with nothing but `fetch`: what every ratio is to.
 *
 * @param {import('../../src/calls/target.ts').Target} target
 */
export function open({ baseUrl, fetch = globalThis.fetch }) {
  const headers = { accept: 'application/json', authorization, 'omise-version': '2019-05-29' }
  return async () => {
    const response = await fetch(`${baseUrl}/customers/${customerId}`, { headers })
    return JSON.parse(await response.text())
  }
}
