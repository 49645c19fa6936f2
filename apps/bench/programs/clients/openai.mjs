import OpenAI from 'openai'
import { customerId, secretKey } from '../fixture.mjs'

/**
 * Calls with what OpenAI's client sends its requests with.
 *
 * @param {import('../../src/calls/target.ts').Target} target
 */
export function open({ baseUrl, fetch }) {
  const client = new OpenAI({ apiKey: secretKey, baseURL: baseUrl, ...(fetch && { fetch }) })
  return () => client.get(`/customers/${customerId}`)
}
