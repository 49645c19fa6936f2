import { createJuspay } from '@x/juspay'
import { createOmise } from '@x/omise'
import { known, planted } from './planted.mjs'
import { warm } from './warm.mjs'

/** @typedef {import('./run-jobs.mjs').Job} Job */

const { secretKey, apiKey, card, email, phone, firstName, lastName } = planted
const { customer, reference, merchantId } = known
const person = { first_name: firstName, last_name: lastName, email_address: email }
const metadata = { phone, name: `${firstName} ${lastName}` }

/** No chance in the waits: a retry comes at once, unless the server asks for more. */
const clock = { random: () => 0 }

/**
 * @param {import('@x/omise').Omise} omise
 * @returns {Record<Job['operation'], () => ReturnType<import('@x/omise').Customers['retrieve']>>}
 */
const omiseCalls = ({ customers }) => ({
  create: () => customers.create({ email, description: lastName, card, metadata }),
  read: () => customers.retrieve(customer),
  update: () => customers.update(customer, { email, metadata }),
  destroy: () => customers.destroy(customer),
})

/** @param {import('@x/juspay').Juspay} juspay */
const juspayCalls = ({ customers }) => ({
  create: () =>
    customers.create({ object_reference_id: reference, mobile_number: phone, ...person }),
  read: () => customers.get(reference),
  update: () => customers.update(reference, { mobile_number: phone, ...person }),
  destroy: () => Promise.reject(new Error('Juspay destroys no customers')),
})

/**
 * Makes a job's call with our own clients.
 *
 * @param {Job} job
 */
export async function callOurs({ provider, operation, baseUrl, timeoutMs, warmUp }) {
  const settings = { baseUrl, timeout: timeoutMs, clock }
  const calls =
    provider === 'omise'
      ? omiseCalls(createOmise({ ...settings, secretKey }))
      : juspayCalls(createJuspay({ ...settings, apiKey, merchantId }))
  if (warmUp) await warm(calls.read)
  const promise = calls[operation]()
  if (!('withResponse' in promise)) return promise
  const { value, response } = await promise.withResponse()
  return { value, attempts: response.attempts.length }
}
