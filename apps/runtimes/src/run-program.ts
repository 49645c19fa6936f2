import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Settings } from './open-service.ts'
import type { Results } from './results.ts'

const execute = promisify(execFile)

/** How long a program may take, in milliseconds: it takes two seconds on a busy machine. */
const TIMEOUT_MS = 30_000

/** A program to run as a process of its own. */
export interface Program {
  /** The runtime's path. */
  readonly executable: string
  /** The runtime's own arguments, and the program's path inside the folder. */
  readonly args: readonly string[]
  /** The folder to run it in. */
  readonly directory: string
  /** What to set in its environment, which has no proxies: some runtimes would use them. */
  readonly environment?: Readonly<Record<string, string>> | undefined
}

/**
 * Runs a program.
 *
 * @param settings - What the program gets as its only argument.
 * @throws Error when the process fails, with what it wrote to its standard error.
 */
export async function runProgram(program: Program, settings: Settings): Promise<Results> {
  const { executable, args, directory, environment } = program
  const { stdout } = await execute(executable, [...args, JSON.stringify(settings)], {
    cwd: directory,
    env: { ...withoutProxies(process.env), ...environment },
    timeout: TIMEOUT_MS,
  })
  return JSON.parse(stdout) as Results
}

function withoutProxies(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => !/^(?:https?|all)_proxy$/i.test(name)),
  )
}
