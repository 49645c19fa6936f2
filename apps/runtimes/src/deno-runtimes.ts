import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nameHost, type Host } from '@x/shared/host'
import { hasBinary, readVersion } from './binary-package.ts'
import { copyPrograms } from './copy-programs.ts'
import { runProgram } from './run-program.ts'
import type { MissingRuntime, Runtime } from './runtime.ts'

/** The network is the only permission that the programs get. */
const FLAGS = ['run', '--no-prompt', '--allow-net=127.0.0.1']

/**
 * Finds the Deno of npm's package, twice: for a package that npm has installed, and for one that
 * Deno itself gets from the registry, by an `npm:` specifier.
 */
export function findDenoRuntimes(host: Host): (Runtime | MissingRuntime)[] {
  const name = `Deno ${readVersion('deno')}`
  const names = { installed: `${name}, node_modules`, specified: `${name}, npm:` }
  if (!hasBinary('deno', host)) {
    const missing = `no binary for ${nameHost(host)}`
    return Object.values(names).map((each) => ({ name: each, missing }))
  }
  const launcher = fileURLToPath(import.meta.resolve('deno/bin.cjs'))
  const deno = { executable: process.execPath, environment: { DENO_NO_UPDATE_CHECK: '1' } }
  return [
    {
      name: names.installed,
      run({ directory }, provider, settings) {
        const flags = [...FLAGS, '--cached-only', '--node-modules-dir=manual']
        const args = [launcher, ...flags, `programs/${provider}/import.mjs`]
        return runProgram({ ...deno, args, directory }, settings)
      },
    },
    {
      name: names.specified,
      async run(project, provider, settings) {
        const directory = `${project.directory}-deno`
        await mkdir(directory)
        await copyPrograms(provider, directory)
        const imports = { [`@x/${provider}`]: `npm:@x/${provider}` }
        await writeFile(join(directory, 'deno.json'), JSON.stringify({ imports }))
        const environment = {
          ...deno.environment,
          DENO_DIR: join(directory, 'cache'),
          NPM_CONFIG_REGISTRY: project.registry,
        }
        const args = [launcher, ...FLAGS, `programs/${provider}/import.mjs`]
        return runProgram({ ...deno, args, directory, environment }, settings)
      },
    },
  ]
}
