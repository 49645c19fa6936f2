import ky from 'ky'
import { known, planted } from '../planted.mjs'
import { warm } from '../warm.mjs'

const { secretKey, email, phone, lastName, card } = planted
const authorization = `Basic ${btoa(`${secretKey}:`)}`

/**
 * Makes a job's call as ky's own introduction does, with a timeout.
 *
 * @param {import('../run-jobs.mjs').Job} job
 */
export async function call({ operation, baseUrl, timeoutMs, warmUp }) {
  const options = { headers: { authorization }, timeout: timeoutMs }
  const read = () => ky.get(`${baseUrl}/customers/${known.customer}`, options).json()
  if (warmUp) await warm(read)
  if (operation === 'read') return { value: await read() }
  const json = { email, description: lastName, card, metadata: { phone } }
  return { value: await ky.post(`${baseUrl}/customers`, { ...options, json }).json() }
}
