import { request } from '@octokit/request'
import { authorization, customerId } from '../fixture.mjs'

/**
 * Calls with GitHub's client.
 *
 * @param {import('../../src/calls/target.ts').Target} target
 */
export function open({ baseUrl, fetch }) {
  const api = request.defaults({ baseUrl, headers: { authorization }, request: { fetch } })
  return async () => (await api('GET /customers/{id}', { id: customerId })).data
}
