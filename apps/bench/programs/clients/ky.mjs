import ky from 'ky'
import { authorization, customerId } from '../fixture.mjs'

/**
 * Calls with ky as its introduction does.
 *
 * @param {import('../../src/calls/target.ts').Target} target
 */
export function open({ baseUrl, fetch }) {
  const headers = { authorization, 'omise-version': '2019-05-29' }
  const api = ky.create({ prefix: baseUrl, headers, ...(fetch && { fetch }) })
  return () => api.get(`customers/${customerId}`).json()
}
