import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Environment, TestAccount } from '../src/operations/test-account.ts'
import { TOKEN_HEADER } from '../src/test-accounts/proxy-address.ts'
import { findForeign, isSameText } from './check-request.ts'
import { createGate } from './create-gate.ts'
import { findTarget } from './find-target.ts'
import type { PassedAnswer, Passing } from './pass-on.ts'
import { answer, passOn } from './pass-on.ts'

/** What a proxy is made of. */
export interface ProxySettings {
  readonly accounts: readonly TestAccount[]
  readonly environment: Environment
  /** How long a provider may take, in milliseconds. */
  readonly timeout: number
  /** Is given a line about each request, in which nothing is secret. */
  readonly log: (line: string) => void
}

/**
 * Answers a request of the page.
 *
 * @param address - The path and the query, below the proxy's own.
 */
export type Proxy = (
  request: IncomingMessage,
  address: string,
  gone: AbortSignal,
) => Promise<PassedAnswer>

/** How many requests may be under way at once at each provider. */
const AT_ONCE = 4

/** Creates the proxy: it tells its own page a token, and passes on what comes back with it. */
export function createProxy({ accounts, environment, timeout, log }: ProxySettings): Proxy {
  const token = randomBytes(32).toString('base64url')
  const passings = new Map(
    accounts.map((account): readonly [string, Passing] => [
      account.id,
      { account, environment, timeout, gate: createGate(AT_ONCE) },
    ]),
  )
  const refuse = (reason: string): PassedAnswer => {
    log(`refused a request: ${reason}`)
    return answer(403, `Refused: ${reason}.`)
  }
  return async (request, address, gone) => {
    const foreign = findForeign(request)
    if (foreign) return refuse(foreign)
    const { method = 'GET', headers } = request
    if (address === '' && method === 'GET') {
      return answer(200, JSON.stringify({ token, accounts: [...passings.keys()] }))
    }
    if (!isSameText(String(headers[TOKEN_HEADER]), token)) return refuse('no token, or a wrong one')
    const [, id = '', below = ''] = /^\/([^/]*)(\/.*)$/.exec(address) ?? []
    const passing = passings.get(id)
    const target = passing && findTarget(passing.account, method, below)
    if (!target) return refuse('none of the calls of this page')
    const startedAt = performance.now()
    const passed = await passOn(request, target, passing, gone)
    const time = Math.round(performance.now() - startedAt)
    log(`${id}: ${method} ${target.endpoint.path} ${passed.status} in ${time} ms`)
    return passed
  }
}
