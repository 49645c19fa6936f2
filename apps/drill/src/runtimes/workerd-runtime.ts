import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import type { Report } from '../../programs/run-jobs.mjs'
import { LIMITS, type MissingRuntime, type Runtime } from './runtime.ts'

/** How many requests a Worker may have under way at once; the rest would wait, and time out. */
const LANES = 4

/** Finds Cloudflare's workerd, which runs the program as one bundle, as a deployed Worker is. */
export async function findWorkerdRuntime(): Promise<Runtime | MissingRuntime> {
  const require = createRequire(createRequire(import.meta.url).resolve('miniflare'))
  const { version } = require('workerd/package.json') as { version: string }
  const facts = { kind: 'workerd', name: `workerd ${version}` } as const
  // Where there is no binary, importing it fails.
  const imported = await import('miniflare').catch(() => undefined)
  if (!imported) return { ...facts, missing: `no binary for ${process.platform}-${process.arch}` }
  return {
    ...facts,
    async run(jobs) {
      const contents = await bundle(
        fileURLToPath(new URL('../../programs/worker.mjs', import.meta.url)),
      )
      const worker = new imported.Miniflare({
        modules: [{ type: 'ESModule', path: 'worker.mjs', contents }],
        compatibilityDate: '2026-05-01',
        cf: false,
        handleRuntimeStdio() {},
      })
      try {
        const body = JSON.stringify({ jobs, ...LIMITS, lanes: LANES })
        const response = await worker.dispatchFetch('http://localhost/', { method: 'POST', body })
        const text = await response.text()
        if (!response.ok) throw new Error(`the Worker answers ${response.status}: ${text}`)
        return JSON.parse(text) as Record<string, Report>
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
