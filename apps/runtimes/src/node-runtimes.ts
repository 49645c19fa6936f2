import { join } from 'node:path'
import { findNode } from '@x/shared/find-node'
import { nameHost, type Host } from '@x/shared/host'
import { NODE_MAJORS, type NodeMajor } from '@x/shared/node-versions'
import { runProgram } from './run-program.ts'
import type { MissingRuntime, Runtime } from './runtime.ts'

/** The two ways to load a package, and the program that does. */
const LOADERS = [
  { loader: 'import', program: 'import.mjs' },
  { loader: 'require', program: 'require.cjs' },
] as const

/**
 * Finds every Node.js that the packages are shown to run on, in npm's own packages, which bring it
 * without an install script. Each is there twice, for `import` and for `require()`.
 */
export async function findNodeRuntimes(host: Host): Promise<(Runtime | MissingRuntime)[]> {
  const found = await Promise.all(NODE_MAJORS.map((major) => findLoaders(major, host)))
  return found.flat()
}

async function findLoaders(major: NodeMajor, host: Host): Promise<(Runtime | MissingRuntime)[]> {
  const found = await findNode(major, host)
  if (!found) {
    const missing = `no binary for ${nameHost(host)}`
    return LOADERS.map(({ loader }) => ({ name: `Node.js ${major}, ${loader}`, missing }))
  }
  const { executable, version } = found
  return LOADERS.map(({ loader, program }) => ({
    name: `Node.js ${version}, ${loader}`,
    run({ directory }, provider, settings) {
      const args = [join('programs', provider, program)]
      return runProgram({ executable, args, directory }, settings)
    },
  }))
}
