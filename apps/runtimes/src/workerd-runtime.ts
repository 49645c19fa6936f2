import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { hasBinary, readVersion } from './binary-package.ts'
import { nameHost, readHost } from './host.ts'
import type { MissingRuntime, Results, Runtime } from './runtime.ts'

/** Finds Cloudflare's workerd, which runs the program as one bundle, as a deployed Worker is. */
export function findWorkerdRuntime(): Runtime | MissingRuntime {
  const host = readHost()
  const name = `workerd ${readVersion('workerd')}`
  if (!hasBinary('workerd', host)) return { name, missing: `no binary for ${nameHost(host)}` }
  return {
    name,
    async run(project, provider, settings) {
      const contents = await bundle(join(project.directory, 'programs', provider, 'worker.mjs'))
      // Where there is no binary, importing it fails.
      const { Miniflare } = await import('miniflare')
      const worker = new Miniflare({
        modules: [{ type: 'ESModule', path: 'worker.mjs', contents }],
        compatibilityDate: '2026-05-01',
        bindings: { ...settings },
        cf: false,
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

async function bundle(input: string): Promise<string> {
  const build = await rolldown({ input, platform: 'browser' })
  try {
    const { output } = await build.generate({ format: 'esm', codeSplitting: false })
    return output[0].code
  } finally {
    await build.close()
  }
}
