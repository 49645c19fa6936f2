import { execFile } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { createProgramRuntime } from './program-runtime.ts'
import type { Runtime } from './runtime.ts'

const execute = promisify(execFile)

/** The oldest Node.js that the program runs in. */
const OLDEST = 20

/** Finds every Node.js of this machine: the one that runs this, and those on the PATH. */
export async function findNodeRuntimes(): Promise<Runtime[]> {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const found = (process.env.PATH ?? '')
    .split(delimiter)
    .map((directory) => join(directory, name))
    .filter((path) => existsSync(path))
  const paths = [...new Set([process.execPath, ...found].map((path) => realpathSync(path)))]
  const versions = await Promise.all(paths.map(readVersion))
  const byVersion = new Map(paths.map((path, index) => [versions[index] ?? '', path]))
  return [...byVersion]
    .filter(([version]) => Number(version.split('.')[0]) >= OLDEST)
    .map(([version, path]) => createProgramRuntime('node', `Node.js ${version}`, path, []))
}

async function readVersion(path: string): Promise<string> {
  const { stdout } = await execute(path, ['--version'])
  return stdout.trim().replace('v', '')
}
