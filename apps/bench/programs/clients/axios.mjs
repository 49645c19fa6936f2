import axios from 'axios'
import { authorization, customerId } from '../fixture.mjs'

/**
 * Calls with axios, through `fetch` where it is given one.
 *
 * @param {import('../../src/calls/target.ts').Target} target
 */
export function open({ baseUrl, fetch }) {
  const api = axios.create({
    baseURL: baseUrl,
    headers: { authorization, 'omise-version': '2019-05-29' },
    ...(fetch && { adapter: 'fetch', env: { fetch } }),
  })
  return async () => (await api.get(`/customers/${customerId}`)).data
}
