import { createServer } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { answer } from './fixture.mjs'

/**
 * Where the server can be reached.
 *
 * @typedef {object} Addresses
 * @property {string} http - Its base URL without TLS.
 * @property {string} https - Its base URL with TLS.
 * @property {string | undefined} default - Its base URL on TLS's own port, if it may listen there.
 */

// Answers every request with the same customer, and tells its parent where.
const { key, cert } = JSON.parse(process.argv[2] ?? '')
const body = Buffer.from(answer)
/** @type {import('node:http').RequestListener} */
const respond = (request, response) => {
  request.resume()
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.byteLength,
  })
  response.end(body)
}

/**
 * Listens, and gives the port.
 *
 * @param {import('node:http').Server | import('node:https').Server} server
 * @param {{ readonly host: string, readonly port: number }} address
 * @returns {Promise<number>}
 */
function listen(server, address) {
  // A connection that is closed while it waits would be a failure of the server's making.
  server.keepAliveTimeout = 120_000
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(address, () => {
      const bound = server.address()
      resolve(typeof bound === 'object' && bound ? bound.port : 0)
    })
  })
}

const host = '127.0.0.1'
const plain = await listen(createServer(respond), { host, port: 0 })
const secure = await listen(createTlsServer({ key, cert }, respond), { host, port: 0 })
const standard = await listen(createTlsServer({ key, cert }, respond), { host, port: 443 }).then(
  () => `https://${host}`,
  () => undefined,
)
/** @type {Addresses} */
const addresses = {
  http: `http://${host}:${plain}`,
  https: `https://${host}:${secure}`,
  default: standard,
}
process.send?.(addresses)
