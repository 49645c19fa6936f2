import type { IncomingMessage, ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { Plugin, ResolvedConfig, ViteDevServer } from 'vite'
import { defaultServerConditions, normalizePath } from 'vite'
import type { Environment, TestAccount } from '../src/operations/test-account.ts'
import type * as described from '../src/operations/test-accounts.ts'
import { PROXY_PATH } from '../src/test-accounts/proxy-address.ts'
import type { Proxy } from './create-proxy.ts'
import { createProxy } from './create-proxy.ts'

/** What the plugin takes; every option can be left out. */
export interface TestAccountsOptions {
  /**
   * Where the keys are.
   *
   * @default process.env
   */
  readonly environment?: Environment | undefined
  /** Other addresses than the providers' own, by the accounts' ids: for tests. */
  readonly upstreams?: Readonly<Record<string, string>> | undefined
  /**
   * How long a provider may take, in milliseconds.
   *
   * @default 30_000
   */
  readonly timeout?: number | undefined
}

/** Where the accounts are described. */
const ACCOUNTS = normalizePath(
  fileURLToPath(new URL('../src/operations/test-accounts.ts', import.meta.url)),
)

/** Where a server can be that nobody reaches from another machine. */
const LOOPBACK = new Set<unknown>([undefined, false, 'localhost', '127.0.0.1', '::1'])

/**
 * Lets the dev server send the page's requests to the providers' test accounts, with the keys of
 * its environment. It is for this server's own page: every other page in the same browser is
 * refused, and no key ever gets to any page. In a build and in a preview, nothing of it is there.
 */
export function testAccountsProxy(options: TestAccountsOptions = {}): Plugin {
  return {
    name: 'test-accounts-proxy',
    apply: 'serve',
    // Before the other plugins' answers, which are for this page alone, too.
    enforce: 'pre',
    // The accounts are read from the sources, as everything is for the page.
    config: () => ({
      environments: {
        ssr: { resolve: { conditions: ['@x/source', ...defaultServerConditions] } },
      },
    }),
    async configureServer(server) {
      const proxy = await openProxy(server, options)
      server.middlewares.use((request, response, next) => {
        closeOff(response)
        const { url = '' } = request
        if (url === PROXY_PATH || url.startsWith(`${PROXY_PATH}/`)) {
          // Whoever breaks off while asking is not there for an answer.
          respond(proxy, request, response).catch(() => response.destroy())
        } else {
          next()
        }
      })
    },
  }
}

/** @throws Error when there are keys that must not be used, or a server that others could reach. */
async function openProxy(
  server: ViteDevServer,
  { environment = process.env, upstreams = {}, timeout = 30_000 }: TestAccountsOptions,
): Promise<Proxy> {
  const module = await server.ssrLoadModule(ACCOUNTS)
  const readyAccounts: typeof described.readyAccounts = module['readyAccounts']
  const accounts = withoutStack(() => {
    const ready = readyAccounts(environment)
    if (ready.length > 0) requireLoopback(server.config)
    return ready
  })
  return createProxy({
    accounts: accounts.map((account) => moveTo(account, upstreams[account.id])),
    environment,
    timeout,
    log: (line) => server.config.logger.info(`test accounts: ${line}`, { timestamp: true }),
  })
}

function moveTo(account: TestAccount, baseUrl: string | undefined): TestAccount {
  return baseUrl === undefined ? account : { ...account, baseUrl }
}

function requireLoopback({ server: { host, cors } }: ResolvedConfig): void {
  if (LOOPBACK.has(host) && cors === false) return
  throw new Error(
    'With keys for test accounts in the environment, the page is for this machine alone: start it without --host and --cors, or without the keys',
  )
}

/** Whoever starts the server needs the sentence of an error, and not where it was written. */
function withoutStack<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (error instanceof Error) error.stack = String(error)
    throw error
  }
}

/** Keeps every answer of the server from other pages, and the page out of all frames. */
function closeOff(response: ServerResponse): void {
  response.setHeader('Content-Security-Policy', "frame-ancestors 'none'")
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
}

async function respond(
  proxy: Proxy,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  const address = (request.url ?? '').slice(PROXY_PATH.length)
  const { status, headers, body } = await proxy(request, address, gone.signal)
  response.writeHead(status, {
    ...headers,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  response.end(body)
}
