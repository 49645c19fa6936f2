import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nameHost, type Host } from '@x/shared/host'
import { findNodePackage, NODE_MAJORS, type NodeMajor, type NodePackage } from './node-versions.ts'
import { runCommand } from './run-command.ts'
import { runProgram } from './run-program.ts'
import type { MissingRuntime, Runtime } from './runtime.ts'

/** The two ways to load a package, and the program that does. */
const LOADERS = [
  { loader: 'import', program: 'import.mjs' },
  { loader: 'require', program: 'require.cjs' },
] as const

/** How long npm may take to get a Node.js, in milliseconds: it is a download of 50 MB. */
const DOWNLOAD_TIMEOUT_MS = 180_000

/**
 * Finds every Node.js that the packages are shown to run on, in npm's own packages, which bring it
 * without an install script. Each is there twice, for `import` and for `require()`.
 */
export async function findNodeRuntimes(host: Host): Promise<(Runtime | MissingRuntime)[]> {
  const found = await Promise.all(NODE_MAJORS.map((major) => findNode(major, host)))
  return found.flat()
}

async function findNode(major: NodeMajor, host: Host): Promise<(Runtime | MissingRuntime)[]> {
  const found = findNodePackage(major, host)
  if (!found) {
    const missing = `no binary for ${nameHost(host)}`
    return LOADERS.map(({ loader }) => ({ name: `Node.js ${major}, ${loader}`, missing }))
  }
  const executable = await getNode(found)
  return LOADERS.map(({ loader, program }) => ({
    name: `Node.js ${found.version}, ${loader}`,
    run({ directory }, provider, settings) {
      const args = [join('programs', provider, program)]
      return runProgram({ executable, args, directory }, settings)
    },
  }))
}

/**
 * Has npm get a Node.js. It keeps it, so only the first time takes long.
 *
 * @returns The executable's path.
 */
async function getNode({ name, version }: NodePackage): Promise<string> {
  const args = ['exec', '--yes', '--prefer-offline', `--package=${name}@${version}`, '--']
  const ask = ['node', '--print', 'process.version+process.execPath']
  const answer = await runCommand('npm', [...args, ...ask], tmpdir(), DOWNLOAD_TIMEOUT_MS)
  const tag = `v${version}`
  if (!answer.startsWith(tag))
    throw new Error(`${name} is not the Node.js that npm runs: ${answer}`)
  return answer.slice(tag.length).trim()
}
