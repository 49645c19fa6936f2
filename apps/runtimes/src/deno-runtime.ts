import { fileURLToPath } from 'node:url'
import { hasBinary, readVersion } from './binary-package.ts'
import { nameHost, readHost } from './host.ts'
import { runProgram } from './run-program.ts'
import type { MissingRuntime, Runtime } from './runtime.ts'

/** Finds the Deno of npm's package, which gets the permission to use the network and no other. */
export function findDenoRuntime(): Runtime | MissingRuntime {
  const host = readHost()
  const name = `Deno ${readVersion('deno')}`
  if (!hasBinary('deno', host)) return { name, missing: `no binary for ${nameHost(host)}` }
  const launcher = fileURLToPath(import.meta.resolve('deno/bin.cjs'))
  const flags = [
    '--no-prompt',
    '--cached-only',
    '--node-modules-dir=manual',
    '--allow-net=127.0.0.1',
  ]
  return {
    name,
    run(project, provider, settings) {
      const args = [launcher, 'run', ...flags, `programs/${provider}/import.mjs`]
      return runProgram(process.execPath, args, project, settings)
    },
  }
}
