import { execFile } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { findNode } from '@x/shared/find-node'
import { nameHost, readHost } from '@x/shared/host'
import { createProgramRuntime } from './program-runtime.ts'
import type { MissingRuntime, Runtime } from './runtime.ts'

const execute = promisify(execFile)

/** The oldest Node.js that the program runs in. */
const OLDEST = 20

/** The first major whose `fetch` speaks HTTP/2: npm brings it. */
const NEWEST = '26'

/** Finds every Node.js of this machine: the one that runs this, those on the PATH, and npm's. */
export async function findNodeRuntimes(): Promise<(MissingRuntime | Runtime)[]> {
  const host = readHost()
  const newest = await findNode(NEWEST, host)
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const found = (process.env.PATH ?? '')
    .split(delimiter)
    .map((directory) => join(directory, name))
    .filter((path) => existsSync(path))
  const all = [process.execPath, ...found, ...(newest ? [newest.executable] : [])]
  const paths = [...new Set(all.map((path) => realpathSync(path)))]
  const versions = await Promise.all(paths.map(readVersion))
  const byVersion = new Map(paths.map((path, index) => [versions[index] ?? '', path]))
  const runtimes = [...byVersion]
    .filter(([version]) => Number(version.split('.')[0]) >= OLDEST)
    .map(([version, path]) => createProgramRuntime('node', `Node.js ${version}`, path, []))
  if (newest) return runtimes
  const missing = `no binary for ${nameHost(host)}`
  return [...runtimes, { kind: 'node', name: `Node.js ${NEWEST}`, missing }]
}

async function readVersion(path: string): Promise<string> {
  const { stdout } = await execute(path, ['--version'])
  return stdout.trim().replace('v', '')
}
