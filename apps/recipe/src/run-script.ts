import { exec } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(exec)

/** How long a script may take, in milliseconds: less than a test, to say which it is. */
const TIMEOUT_MS = 50_000

/**
 * Runs a script of a package, as its package manager would.
 *
 * @param directory - The package's folder, in the folder `packages` of its workspace.
 * @param name - The script's name.
 * @param args - What to add to it.
 * @returns What it wrote to its standard output.
 * @throws Error with all its output, when it fails.
 */
export async function runScript(directory: string, name: string, args = ''): Promise<string> {
  const manifest = await readFile(join(directory, 'package.json'), 'utf8')
  const { scripts } = JSON.parse(manifest) as { scripts: Record<string, string> }
  const script = scripts[name]
  if (script === undefined) throw new Error(`There is no script ${name} in ${directory}.`)
  const env = { ...process.env }
  // Windows writes it `Path`.
  const path = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  env[path] = `${join(directory, '../../node_modules/.bin')}${delimiter}${env[path]}`
  // A test runner within a test runner is to know nothing of the outer one.
  for (const key of Object.keys(env)) if (/^(?:VITEST|NODE_ENV)/.test(key)) delete env[key]
  const line = `${script} ${args}`
  const { stdout } = await execute(line, { cwd: directory, env, timeout: TIMEOUT_MS }).catch(
    (error: unknown) => {
      const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
      throw new Error(`${line} fails:\n${stdout}${stderr}`)
    },
  )
  return stdout
}
