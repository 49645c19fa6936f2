import { Juspay } from 'expresscheckout-nodejs'
import { known, planted } from '../planted.mjs'
import { warm } from '../warm.mjs'

const { apiKey, email, phone, firstName, lastName } = planted
const { merchantId, reference } = known

// It would write whole answers into the folder that it runs in.
Reflect.set(Juspay, 'customLogger', () => Juspay.silentLogger)

/**
 * Makes a job's call with Juspay's own client.
 *
 * @param {import('../run-jobs.mjs').Job} job
 */
export async function call({ operation, baseUrl, timeoutMs, warmUp }) {
  const { customer } = new Juspay({ apiKey, merchantId, baseUrl, timeout: timeoutMs })
  const read = () => customer.get(reference)
  if (warmUp) await warm(read)
  if (operation === 'read') return { value: await read() }
  const value = await customer.create({
    object_reference_id: reference,
    mobile_number: phone,
    email_address: email,
    first_name: firstName,
    last_name: lastName,
  })
  return { value }
}
