import http from 'node:http'
import https from 'node:https'
import createOmise from 'omise'
import { known, planted } from '../planted.mjs'
import { warm } from '../warm.mjs'

const { secretKey, email, phone, lastName, card } = planted

/**
 * Makes a job's call with Omise's own client. It has no port and no timeout among its settings; the
 * port is the default of the agents that it uses.
 *
 * @param {import('../run-jobs.mjs').Job} job
 */
export async function call({ operation, baseUrl, warmUp }) {
  const { protocol, hostname, port } = new URL(baseUrl)
  const agent = protocol === 'https:' ? https.globalAgent : http.globalAgent
  // Other calls set it, too, so it is set right before each.
  const point = () => Reflect.set(agent, 'defaultPort', Number(port || 443))
  const scheme = protocol === 'https:' ? createOmise.Scheme.Https : createOmise.Scheme.Http
  const { customers } = createOmise({ secretKey, host: hostname, scheme })
  const read = () => {
    point()
    return customers.retrieve(known.customer)
  }
  if (warmUp) await warm(read)
  if (operation === 'read') return { value: await read() }
  const params = { email, description: lastName, card, metadata: { phone } }
  point()
  return { value: await customers.create(params) }
}
