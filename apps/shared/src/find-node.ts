import { tmpdir } from 'node:os'
import type { Host } from './host.ts'
import { findNodePackage, type NodeMajor, type NodePackage } from './node-versions.ts'
import { runCommand } from './run-command.ts'

/** A Node.js of npm's. */
export interface FoundNode {
  readonly version: string
  /** The executable's path. */
  readonly executable: string
}

/** How long npm may take to get a Node.js, in milliseconds: it is a download of 50 MB. */
const DOWNLOAD_TIMEOUT_MS = 180_000

/**
 * Finds a Node.js of a major in npm's own packages, which bring it without an install script.
 *
 * @returns Nothing where none is published for the platform.
 */
export async function findNode(major: NodeMajor, host: Host): Promise<FoundNode | undefined> {
  const found = findNodePackage(major, host)
  return found && { version: found.version, executable: await getNode(found) }
}

/** Has npm get a Node.js. It keeps it, so only the first time takes long. */
async function getNode({ name, version }: NodePackage): Promise<string> {
  const args = ['exec', '--yes', '--prefer-offline', `--package=${name}@${version}`, '--']
  const ask = ['node', '--print', 'process.version+process.execPath']
  const answer = await runCommand('npm', [...args, ...ask], tmpdir(), DOWNLOAD_TIMEOUT_MS)
  const tag = `v${version}`
  if (!answer.startsWith(tag))
    throw new Error(`${name} is not the Node.js that npm runs: ${answer}`)
  return answer.slice(tag.length).trim()
}
