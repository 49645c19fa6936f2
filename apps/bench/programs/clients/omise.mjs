import http from 'node:http'
import https from 'node:https'
import createOmise from 'omise'
import { customerId, secretKey } from '../fixture.mjs'

/**
 * Calls with Omise's own client. It has no port among its settings, and what it is made of puts 443
 * where there is none, so the port is put into each request.
 *
 * @param {import('../../src/calls/target.ts').Target} target
 */
export function open({ baseUrl }) {
  const { protocol, hostname, port } = new URL(baseUrl)
  const sender = protocol === 'https:' ? https : http
  const { request } = sender
  Reflect.set(sender, 'request', (/** @type {http.RequestOptions} */ options) =>
    request({ ...options, port }),
  )
  const scheme = protocol === 'https:' ? createOmise.Scheme.Https : createOmise.Scheme.Http
  const { customers } = createOmise({ secretKey, host: hostname, scheme })
  return () => customers.retrieve(customerId)
}
