import { PROXY_PATH, TOKEN_HEADER } from '../src/test-accounts/proxy-address.ts'
import type { RawAnswer, RawRequest } from './send-raw.ts'
import { sendRaw } from './send-raw.ts'
import type { ServedDev } from './serve-dev.ts'

/** What is asked of the proxy; the path is that below the proxy's own. */
export type ProxyRequest = Partial<Omit<RawRequest, 'port'>>

/** The headers that a browser sends from the server's own page. */
export function ownHeaders({ port }: ServedDev): Record<string, string> {
  return { host: `localhost:${port}`, 'sec-fetch-site': 'same-origin' }
}

/** Reads the token that the server gives its page. */
export async function readToken(server: ServedDev): Promise<string> {
  const { port } = server
  const { body } = await sendRaw({ port, path: PROXY_PATH, headers: ownHeaders(server) })
  return JSON.parse(body).token
}

/** Asks the proxy just as its page would, but for what is given. */
export async function askAsPage(
  server: ServedDev,
  { path = '/omise/customers', headers, ...rest }: ProxyRequest = {},
): Promise<RawAnswer> {
  const own = { ...ownHeaders(server), [TOKEN_HEADER]: await readToken(server) }
  // A header that is undefined is left out.
  const sent = Object.entries({ ...own, ...headers }).filter(([, value]) => value !== undefined)
  return sendRaw({
    ...rest,
    port: server.port,
    path: `${PROXY_PATH}${path}`,
    headers: Object.fromEntries(sent),
  })
}
