import { text } from 'node:stream/consumers'
import { inspect } from 'node:util'
import { callOurs } from './ours.mjs'
import { runJobs } from './run-jobs.mjs'

/**
 * Gets the runtime's own way to print values, where it has one besides Node.js's.
 *
 * @param {string} runtime
 * @returns {((value: unknown) => string)[]}
 */
function ownInspect(runtime) {
  const own = Reflect.get(Object(Reflect.get(globalThis, runtime)), 'inspect')
  return typeof own === 'function' ? [(value) => own(value, { depth: 10 })] : []
}

const inspectors = [
  /** @param {unknown} value */
  (value) => inspect(value, { depth: 10 }),
  /** @param {unknown} value */
  (value) => inspect(value, { depth: 10, showHidden: true }),
  ...ownInspect('Deno'),
  ...ownInspect('Bun'),
]

const { jobs, lanes, limitMs } = JSON.parse(await text(process.stdin))
const reports = await runJobs(jobs, callOurs, { lanes, limitMs, inspectors })
// What hangs would keep the process for ever.
process.stdout.write(JSON.stringify(reports), () => process.exit(0))
