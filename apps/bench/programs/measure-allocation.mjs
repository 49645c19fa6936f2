import { GCProfiler } from 'node:v8'
import { answerAtOnce } from './fixture.mjs'
import { turn } from './measure-cpu.mjs'

// Tells how many bytes of JavaScript's heap a call takes, with answers made in the process. It needs
// --expose-gc, and space for what is young, so that nothing is collected while it counts.
const WARM_UP = 4_000
const CALLS = 2_000

const { open } = await import(`./clients/${process.argv[2]}.mjs`)
/** @type {() => Promise<unknown>} */
const call = open({ baseUrl: 'https://api.example.com', fetch: answerAtOnce })

/** @param {number} count */
async function run(count) {
  for (let number = 1; number <= count; number++) {
    await call()
    if (number % 20 === 0) await turn()
  }
}

await run(WARM_UP)
await globalThis.gc?.({ type: 'major', execution: 'async' })
const profiler = new GCProfiler()
profiler.start()
const before = process.memoryUsage().heapUsed
await run(CALLS)
const bytes = process.memoryUsage().heapUsed - before
if (profiler.stop().statistics.length > 0) throw new Error('something was collected meanwhile')
process.send?.(bytes / CALLS)
