import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { once } from 'node:events'

/** How a program is run; every option can be left out. */
export interface ProgramOptions {
  /** What the program is given. */
  readonly args?: readonly (number | string)[]
  /** What Node.js is given. */
  readonly execArgv?: readonly string[]
  /** What is added to the environment. */
  readonly env?: Readonly<Record<string, string>>
}

/**
 * Runs a program in a process of its own, and gives the one thing that it says.
 *
 * @param file - The program, in `programs`.
 */
export async function runProgram(file: string, options?: ProgramOptions): Promise<unknown> {
  return readMessage(startProgram(file, options))
}

/**
 * Starts a program in a process of its own.
 *
 * @param file - The program, in `programs`.
 */
export function startProgram(
  file: string,
  { args = [], execArgv = [], env = {} }: ProgramOptions = {},
): ChildProcess {
  return fork(new URL(`../../programs/${file}`, import.meta.url), args.map(String), {
    // One client reads a package.json with a version where it is run.
    cwd: new URL('../../../../packages/core', import.meta.url),
    execArgv: [...execArgv],
    env: { ...process.env, ...env },
    // What a client prints is no part of what is measured.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
}

/** Waits for the one thing that a process has to say; fails when it ends without it. */
export async function readMessage(child: ChildProcess): Promise<unknown> {
  const [said] = await Promise.race([
    once(child, 'message') as Promise<[unknown]>,
    once(child, 'exit').then(([code]) => {
      throw new Error(`A process ended with ${String(code)} before it had done its part.`)
    }),
  ])
  return said
}
