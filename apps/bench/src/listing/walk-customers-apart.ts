import { runProgram } from '../processes/run-program.ts'
import { withServer } from '../processes/with-server.ts'

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
  const serving = { args: [count], execArgv: ['--max-old-space-size=8192'] }
  return withServer('serve-customers.ts', serving, async (said) => {
    const { baseUrl, secretKey } = said as { baseUrl: string; secretKey: string }
    const began = performance.now()
    const walking = { args: [baseUrl, secretKey], execArgv: SMALL_HEAP }
    const walked = await runProgram('walk-customers.ts', walking)
    const seconds = (performance.now() - began) / 1000
    return { ...(walked as Omit<Walk, 'seconds'>), seconds }
  })
}
