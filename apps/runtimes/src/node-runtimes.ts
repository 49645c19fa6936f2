import { execFile } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { runProgram } from './run-program.ts'
import type { Runtime } from './runtime.ts'

const execute = promisify(execFile)

/**
 * Finds every Node.js of this machine that can `require()` an ES module: the one that runs this,
 * and those on the PATH. Each is there twice, for `import` and for `require()`.
 */
export async function findNodeRuntimes(): Promise<Runtime[]> {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const found = (process.env.PATH ?? '')
    .split(delimiter)
    .map((directory) => join(directory, name))
    .filter((path) => existsSync(path))
  const paths = [...new Set([process.execPath, ...found].map((path) => realpathSync(path)))]
  const versions = await Promise.all(paths.map(readNodeVersion))
  const byVersion = new Map(paths.map((path, index) => [versions[index] ?? '', path]))
  return [...byVersion]
    .filter(([version]) => canRequireModules(version))
    .flatMap(([version, path]) => [
      createNodeRuntime(path, `Node.js ${version}, import`, 'import.mjs'),
      createNodeRuntime(path, `Node.js ${version}, require`, 'require.cjs'),
    ])
}

/** Tells whether a version of Node.js can `require()` an ES module without a flag. */
export function canRequireModules(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major >= 23 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)
}

async function readNodeVersion(path: string): Promise<string> {
  const { stdout } = await execute(path, ['--version'])
  return stdout.trim().replace('v', '')
}

function createNodeRuntime(path: string, name: string, program: string): Runtime {
  return {
    name,
    run: (project, provider, settings) =>
      runProgram(path, [join('programs', provider, program)], project, settings),
  }
}
