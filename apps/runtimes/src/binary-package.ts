import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Host } from '@x/shared/host'

/** A runtime whose npm package has one optional package a platform, with the binary in it. */
export type BinaryTool = 'bun' | 'deno' | 'workerd'

interface Manifest {
  readonly version: string
  readonly optionalDependencies: Readonly<Record<string, string>>
}

const require = createRequire(import.meta.url)

const PATHS: Readonly<Record<BinaryTool, () => string>> = {
  bun: () => require.resolve('bun/package.json'),
  deno: () => require.resolve('deno/package.json'),
  workerd: () => createRequire(require.resolve('miniflare')).resolve('workerd/package.json'),
}

const NAMES: Readonly<Record<BinaryTool, (host: Host) => string>> = {
  bun({ platform, arch, musl }) {
    const system = platform === 'win32' ? 'windows' : platform
    return `@oven/bun-${system}-${arch === 'arm64' ? 'aarch64' : arch}${musl ? '-musl' : ''}`
  },
  deno({ platform, arch, musl }) {
    const libc = musl ? '-musl' : '-glibc'
    return `@deno/${platform}-${arch}${platform === 'linux' ? libc : ''}`
  },
  workerd({ platform, arch, musl }) {
    const system = platform === 'win32' ? 'windows' : platform
    return `@cloudflare/workerd-${system}-${arch === 'x64' ? '64' : arch}${musl ? '-musl' : ''}`
  },
}

/**
 * Tells whether a runtime is published for a platform. It looks at what the runtime's package
 * lists, not at what is installed: a binary that is listed and missing is a failure.
 */
export function hasBinary(tool: BinaryTool, host: Host): boolean {
  return NAMES[tool](host) in readManifest(tool).optionalDependencies
}

/** Gives the version of a runtime's package. */
export function readVersion(tool: BinaryTool): string {
  return readManifest(tool).version
}

/**
 * Gives the path of a file in the package that holds a runtime's binary for a platform.
 *
 * @throws Error when that package is not installed.
 */
export function resolveBinary(tool: BinaryTool, host: Host, file: string): string {
  const manifest = createRequire(PATHS[tool]()).resolve(`${NAMES[tool](host)}/package.json`)
  return join(dirname(manifest), file)
}

function readManifest(tool: BinaryTool): Manifest {
  return require(PATHS[tool]()) as Manifest
}
