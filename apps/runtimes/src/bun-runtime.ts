import { nameHost, type Host } from '@x/shared/host'
import { hasBinary, readVersion, resolveBinary } from './binary-package.ts'
import { runProgram } from './run-program.ts'
import type { MissingRuntime, Runtime } from './runtime.ts'

/** Finds the Bun of npm's package. */
export function findBunRuntime(host: Host): Runtime | MissingRuntime {
  const name = `Bun ${readVersion('bun')}`
  if (!hasBinary('bun', host)) return { name, missing: `no binary for ${nameHost(host)}` }
  const executable = resolveBinary(
    'bun',
    host,
    host.platform === 'win32' ? 'bin/bun.exe' : 'bin/bun',
  )
  return {
    name,
    run(project, provider, settings) {
      const args = ['run', `programs/${provider}/import.mjs`]
      return runProgram({ executable, args, directory: project.directory }, settings)
    },
  }
}
