import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Project } from './install-alone.ts'
import type { Settings } from './provider.ts'
import type { Results } from './runtime.ts'

const execute = promisify(execFile)

/** How long a program may take, in milliseconds: it takes a second on a busy machine. */
const TIMEOUT_MS = 30_000

/**
 * Runs a program in a project, as a process of its own.
 *
 * @param executable - The runtime's path.
 * @param args - The runtime's own arguments, and the program's path inside the project.
 * @param project - The project.
 * @param settings - What the program gets as its only argument.
 * @throws Error when the process fails, with what it wrote to its standard error.
 */
export async function runProgram(
  executable: string,
  args: readonly string[],
  project: Project,
  settings: Settings,
): Promise<Results> {
  const { stdout } = await execute(executable, [...args, JSON.stringify(settings)], {
    cwd: project.directory,
    env: { ...process.env, DENO_NO_UPDATE_CHECK: '1' },
    timeout: TIMEOUT_MS,
  })
  return JSON.parse(stdout) as Results
}
