import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { once } from 'node:events'

/** What a walk through many customers took. */
export interface Walk {
  readonly count: number
  readonly seconds: number
  /** The most bytes that the walker's heap held. */
  readonly peakHeap: number
  /** The most bytes that the walker's process held. */
  readonly peakRss: number
}

/** The smallest heap that Node.js is asked to do with: 16 MB, and 1 MB for what is young. */
const SMALL_HEAP = ['--max-old-space-size=16', '--max-semi-space-size=1']

/** Walks customers of a simulator in another process, in a process with a heap of 16 MB. */
export async function walkCustomers(count: number): Promise<Walk> {
  const server = start('serve-customers.ts', ['--max-old-space-size=8192'], [String(count)])
  try {
    const { baseUrl, secretKey } = (await message(server)) as { baseUrl: string; secretKey: string }
    const began = performance.now()
    const walked = await message(start('walk-customers.ts', SMALL_HEAP, [baseUrl, secretKey]))
    const seconds = (performance.now() - began) / 1000
    return { ...(walked as Omit<Walk, 'seconds'>), seconds }
  } finally {
    server.kill()
  }
}

function start(file: string, execArgv: string[], args: string[]): ChildProcess {
  return fork(new URL(file, import.meta.url), args, { execArgv })
}

/** Waits for the one thing that a process has to say; fails when it ends without it. */
async function message(child: ChildProcess): Promise<unknown> {
  const [said] = await Promise.race([
    once(child, 'message') as Promise<[unknown]>,
    once(child, 'exit').then(([code]) => {
      throw new Error(`A process ended with ${String(code)} before it had done its part.`)
    }),
  ])
  return said
}
