import { join } from 'node:path'
import { nameHost, type Host } from '@x/shared/host'
import { hasBinary, readVersion } from './binary-package.ts'
import { bundle } from './bundle.ts'
import type { Results } from './results.ts'
import type { MissingRuntime, Runtime } from './runtime.ts'

/** Finds Cloudflare's workerd, which runs the program as one bundle, as a deployed Worker is. */
export function findWorkerdRuntime(host: Host): Runtime | MissingRuntime {
  const name = `workerd ${readVersion('workerd')}`
  if (!hasBinary('workerd', host)) return { name, missing: `no binary for ${nameHost(host)}` }
  return {
    name,
    async run({ directory }, provider, { addresses, client }) {
      const { code } = await bundle(join(directory, 'programs', provider, 'worker.mjs'), 'esm')
      // Where there is no binary, importing it fails.
      const { Miniflare } = await import('miniflare')
      const worker = new Miniflare({
        modules: [{ type: 'ESModule', path: 'worker.mjs', contents: code }],
        compatibilityDate: '2026-05-01',
        bindings: { addresses, client },
        cf: false,
        handleRuntimeStdio() {},
      })
      try {
        const response = await worker.dispatchFetch('http://localhost/')
        const text = await response.text()
        if (!response.ok) throw new Error(`the Worker answers ${response.status}: ${text}`)
        return JSON.parse(text) as Results
      } finally {
        await worker.dispose()
      }
    },
  }
}
