import http from 'node:http'
import https from 'node:https'
import createOmise from 'omise'
import { customerId, secretKey } from '../fixture.mjs'

/**
 * Calls with Omise's own client. It has no port among its settings; the port is the default of the
 * agents that it uses.
 *
 * @param {import('../../src/calls/target.ts').Target} target
 */
export function open({ baseUrl }) {
  const { protocol, hostname, port } = new URL(baseUrl)
  const agent = protocol === 'https:' ? https.globalAgent : http.globalAgent
  Reflect.set(agent, 'defaultPort', Number(port || 443))
  const scheme = protocol === 'https:' ? createOmise.Scheme.Https : createOmise.Scheme.Http
  const { customers } = createOmise({ secretKey, host: hostname, scheme })
  return () => customers.retrieve(customerId)
}
