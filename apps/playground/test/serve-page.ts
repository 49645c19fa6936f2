import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'

/** The built page, served from this machine. */
export interface ServedPage {
  readonly url: string
  readonly close: () => Promise<void>
}

/** Builds the page into a temporary folder and serves it on a free port. */
export async function servePage(): Promise<ServedPage> {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const outDir = await mkdtemp(join(tmpdir(), 'playground-page-'))
  const shared = { root, logLevel: 'warn' as const, mode: 'production' }
  // The test runner says that this is a test; the page is to be built as it is published.
  process.env['NODE_ENV'] = 'production'
  await build({ ...shared, build: { outDir, emptyOutDir: true } })
  const server = await preview({ ...shared, build: { outDir }, preview: { port: 0 } })
  const url = server.resolvedUrls?.local[0]
  if (url === undefined) throw new Error('The page is not served on any local address')
  return {
    url,
    async close() {
      await server.close()
      await rm(outDir, { recursive: true, force: true })
    },
  }
}
