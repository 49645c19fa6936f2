import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'

/** How long a process may take, in milliseconds. */
const TIMEOUT_MS = 45_000

/** A process to run. */
export interface Program {
  readonly executable: string
  readonly args: readonly string[]
  readonly directory: string
  /** What to set in its environment, which has no proxies: some runtimes would use them. */
  readonly environment?: Readonly<Record<string, string>> | undefined
}

/**
 * Runs a process.
 *
 * @param input - What it gets on its standard input, as JSON.
 * @returns What it writes to its standard output, read as JSON.
 * @throws Error when it fails, with what it wrote to its standard error.
 */
export async function runProcess(
  { executable, args, directory, environment }: Program,
  input: unknown,
): Promise<unknown> {
  const child = spawn(executable, args, {
    cwd: directory,
    env: { ...withoutProxies(process.env), ...environment },
    timeout: TIMEOUT_MS,
  })
  const ended = new Promise<number | string>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'))
  })
  child.stdin.on('error', () => {})
  child.stdin.end(JSON.stringify(input))
  const [code, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)])
  if (code !== 0) throw new Error(`${executable} ends with ${code}:\n${stderr}`)
  return JSON.parse(stdout)
}

function withoutProxies(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => !/^(?:https?|all)_proxy$/i.test(name)),
  )
}
