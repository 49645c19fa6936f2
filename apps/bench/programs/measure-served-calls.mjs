import { makeCalls } from './make-calls.mjs'
import { measureCpu } from './measure-cpu.mjs'

/**
 * What to measure: calls of one client to a server, in a process of their own.
 *
 * @typedef {object} Task
 * @property {string} client - The client's program.
 * @property {string} baseUrl - The server.
 * @property {number} concurrency - How many calls are under way at a time.
 * @property {number} warmUp - How many calls are made before anything is measured.
 * @property {number} calls - How many calls are measured.
 */

/** @type {Task} */
const { client, baseUrl, concurrency, warmUp, calls } = JSON.parse(process.argv[2] ?? '')
const { open } = await import(`./clients/${client}.mjs`)
/** @type {() => Promise<unknown>} */
const call = open({ baseUrl })

await makeCalls(call, warmUp, concurrency)
const cost = (await measureCpu(() => makeCalls(call, calls, concurrency))) / calls
// The CPU time of a call, in microseconds. Some clients leave sockets open.
process.send?.(cost, () => process.exit())
