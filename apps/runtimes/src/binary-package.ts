import { createRequire } from 'node:module'
import type { Host } from './host.ts'

/** A runtime whose npm package has one optional package a platform, with the binary in it. */
export type BinaryTool = 'deno' | 'workerd'

interface Manifest {
  readonly version: string
  readonly optionalDependencies: Readonly<Record<string, string>>
}

const require = createRequire(import.meta.url)

const MANIFESTS: Readonly<Record<BinaryTool, () => Manifest>> = {
  deno: () => require('deno/package.json'),
  workerd: () => createRequire(require.resolve('miniflare'))('workerd/package.json'),
}

const NAMES: Readonly<Record<BinaryTool, (host: Host) => string>> = {
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
  return NAMES[tool](host) in MANIFESTS[tool]().optionalDependencies
}

/** Gives the version of a runtime's package. */
export function readVersion(tool: BinaryTool): string {
  return MANIFESTS[tool]().version
}
