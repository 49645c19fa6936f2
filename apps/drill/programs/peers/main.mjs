import { text } from 'node:stream/consumers'
import { inspect } from 'node:util'
import { runJobs } from '../run-jobs.mjs'

/** @param {unknown} value */
const show = (value) => inspect(value, { depth: 10 })

const { call } = await import(`./${process.argv[2]}.mjs`)
const { jobs, lanes, limitMs } = JSON.parse(await text(process.stdin))
const reports = await runJobs(jobs, call, { lanes, limitMs, inspectors: [show] })
// What hangs would keep the process for ever.
process.stdout.write(JSON.stringify(reports), () => process.exit(0))
