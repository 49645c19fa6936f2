import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createProgramRuntime } from './program-runtime.ts'
import type { MissingRuntime, Runtime } from './runtime.ts'

/** What npm knows of a runtime's package, whose binaries are in packages of their own. */
interface Manifest {
  readonly version: string
  readonly optionalDependencies: Readonly<Record<string, string>>
}

const DENO_FLAGS = [
  'run',
  '--no-prompt',
  '--cached-only',
  '--node-modules-dir=manual',
  '--allow-net=127.0.0.1,drill.invalid',
]

/** Finds the Deno of npm's package, which gets the permission to use the network and no other. */
export function findDenoRuntime(): Runtime | MissingRuntime {
  return findBinary('deno', 'Deno', ['deno', 'deno.exe'], DENO_FLAGS)
}

/** Finds the Bun of npm's package. */
export function findBunRuntime(): Runtime | MissingRuntime {
  return findBinary('bun', 'Bun', ['bin/bun', 'bin/bun.exe'], ['run'])
}

/** Looks for the one binary that the package manager found to fit this machine. */
function findBinary(
  kind: 'bun' | 'deno',
  title: string,
  files: readonly string[],
  args: readonly string[],
): Runtime | MissingRuntime {
  const path = createRequire(import.meta.url).resolve(`${kind}/package.json`)
  const require = createRequire(path)
  const { version, optionalDependencies } = require(path) as Manifest
  const name = `${title} ${version}`
  const binary = Object.keys(optionalDependencies)
    .map((dependency) => findFolder(require, dependency))
    .flatMap((folder) => (folder ? files.map((file) => join(folder, file)) : []))
    .find((file) => existsSync(file))
  if (binary) return createProgramRuntime(kind, name, binary, args)
  return { kind, name, missing: `no binary for ${process.platform}-${process.arch}` }
}

function findFolder(require: NodeJS.Require, name: string): string | undefined {
  try {
    return dirname(require.resolve(`${name}/package.json`))
  } catch {
    return undefined
  }
}
