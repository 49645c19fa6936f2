import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createLogger, createServer } from 'vite'
import type { TestAccountsOptions } from '../tools/test-accounts-proxy.ts'
import { testAccountsProxy } from '../tools/test-accounts-proxy.ts'
import config from '../vite.config.ts'

/** A dev server as `npm start` makes it, with a page for the tests of the test accounts. */
export interface ServedDev {
  readonly url: string
  readonly port: number
  /** What it has logged. */
  readonly log: readonly string[]
  readonly close: () => Promise<void>
}

/**
 * Starts a dev server on a free port, whose proxy is given options.
 *
 * @param root - The folder of the page; the page for these tests by default.
 */
export async function serveDev(
  options: TestAccountsOptions,
  root: string = fileURLToPath(new URL('test-accounts-page', import.meta.url)),
): Promise<ServedDev> {
  const log: string[] = []
  const keep = (line: string): unknown => log.push(line)
  const cacheDir = await mkdtemp(join(tmpdir(), 'playground-dev-'))
  const others = (config.plugins ?? []).flat().filter((plugin) => {
    const isNamed = plugin && typeof plugin === 'object' && 'name' in plugin
    return !(isNamed && plugin.name === 'test-accounts-proxy')
  })
  const server = await createServer({
    ...config,
    configFile: false,
    root,
    cacheDir,
    plugins: [testAccountsProxy(options), ...others],
    server: { ...config.server, port: 0 },
    customLogger: { ...createLogger('silent'), info: keep, warn: keep, error: keep },
  })
  await server.listen()
  const url = server.resolvedUrls?.local[0]
  if (url === undefined) throw new Error('The page is not served on any local address')
  return {
    url,
    port: Number(new URL(url).port),
    log,
    async close() {
      await server.close()
      await rm(cacheDir, { recursive: true, force: true })
    },
  }
}
