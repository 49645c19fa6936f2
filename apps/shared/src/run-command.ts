import { exec } from 'node:child_process'
import { promisify } from 'node:util'

const execute = promisify(exec)

/** How long a command may take, in milliseconds: less than a hook of the tests, to say which it is. */
const TIMEOUT_MS = 50_000

/**
 * Runs a command of the PATH in a folder. It goes through the shell, because on Windows npm and
 * pnpm are scripts.
 *
 * @param command - The command's name.
 * @param args - Its arguments, with no quotation mark in them.
 * @param directory - The folder to run it in.
 * @param timeout - How long it may take, in milliseconds.
 * @returns What it wrote to its standard output.
 * @throws Error with all its output, when it fails.
 */
export async function runCommand(
  command: string,
  args: readonly string[],
  directory: string,
  timeout: number = TIMEOUT_MS,
): Promise<string> {
  const line = [command, ...args.map((argument) => `"${argument}"`)].join(' ')
  const { stdout } = await execute(line, { cwd: directory, timeout }).catch((error: unknown) => {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    throw new Error(`${line} fails in ${directory}:\n${stdout}${stderr}`)
  })
  return stdout
}
