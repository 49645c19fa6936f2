import { createRequire } from 'node:module'
import { join } from 'node:path'
import { EdgeVM } from '@edge-runtime/vm'
import { bundle } from './bundle.ts'
import type { Results } from './results.ts'
import type { Runtime } from './runtime.ts'

/** Finds Vercel's edge runtime, which is JavaScript, and so is there on every platform. */
export function findEdgeRuntime(): Runtime {
  const require = createRequire(import.meta.url)
  const { version } = require('@edge-runtime/vm/package.json') as { version: string }
  return {
    name: `Vercel edge runtime ${version}`,
    async run({ directory }, provider, settings) {
      const { code } = await bundle(join(directory, 'programs', provider, 'script.mjs'), 'iife')
      const vm = new EdgeVM()
      vm.evaluate(code)
      const text = await vm.evaluate<Promise<string>>(`program.start(${JSON.stringify(settings)})`)
      return JSON.parse(text) as Results
    },
  }
}
