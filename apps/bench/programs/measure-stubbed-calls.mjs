import { answerAtOnce } from './fixture.mjs'
import { makeCalls } from './make-calls.mjs'
import { measureCpu, turn } from './measure-cpu.mjs'

// Tells the CPU time of a call, in microseconds, with the client that the argument names and with
// bare fetch, with answers made in the process: blocks of calls in turn, in this one process, so that
// whatever slows the machine slows both.
const WARM_UP = 6_000
const BLOCKS = 24
const CALLS = 400

/**
 * A number for each of the two, in microseconds of CPU time.
 *
 * @typedef {object} Cost
 * @property {number} bare - With bare fetch.
 * @property {number} client - With the client.
 */

const target = { baseUrl: 'https://api.example.com', fetch: answerAtOnce }
const { open } = await import(`./clients/${process.argv[2]}.mjs`)
const { open: openBare } = await import('./clients/bare-fetch.mjs')
/** @type {{ readonly bare: () => Promise<unknown>, readonly client: () => Promise<unknown> }} */
const call = { bare: openBare(target), client: open(target) }
const names = /** @type {const} */ (['bare', 'client'])

/**
 * Gives the mean of what blocks took, without the dearest one in twelve: a few take several times as
 * much as the rest, probably where Node.js compiles, and would decide the mean.
 *
 * @param {readonly number[]} blocks
 */
function mean(blocks) {
  const kept = [...blocks].sort((one, other) => one - other)
  kept.length -= Math.floor(blocks.length / 12)
  return kept.reduce((sum, value) => sum + value, 0) / kept.length
}

/** @type {Record<keyof Cost, number[]>} */
const taken = { bare: [], client: [] }
for (const name of names) await makeCalls(call[name], WARM_UP)
for (let block = 0; block < BLOCKS; block++) {
  for (const name of block % 2 === 0 ? names : [...names].reverse()) {
    taken[name].push(await measureCpu(() => makeCalls(call[name], CALLS)))
    await turn()
  }
}
/** @type {Cost} */
const cost = { bare: mean(taken.bare) / CALLS, client: mean(taken.client) / CALLS }
process.send?.(cost)
