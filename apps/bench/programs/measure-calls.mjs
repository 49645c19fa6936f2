import { answer, answerAtOnce } from './fixture.mjs'
import { measureCpu, turn } from './measure-cpu.mjs'

/**
 * What to measure: blocks of calls with a client in turn with blocks of bare fetch, in one process,
 * so that whatever slows the machine slows both.
 *
 * @typedef {object} Task
 * @property {string} client - The client's program.
 * @property {string} [baseUrl] - A server; without one, answers are made in the process.
 * @property {Readonly<Cost>} warmUp - How many calls each makes before anything is measured.
 * @property {readonly Level[]} levels - What is measured one after another.
 */

/**
 * @typedef {object} Level
 * @property {number} concurrency - How many calls are under way at a time.
 * @property {number} blocks - How many blocks each has.
 * @property {number} calls - How many calls a block has.
 */

/**
 * A number for each of the two; as a result, the CPU time of a call, in microseconds.
 *
 * @typedef {object} Cost
 * @property {number} bare - With bare fetch.
 * @property {number} client - With the client.
 */

/** Without a network nothing lets the event loop turn, which some clients leave work to. */
const CALLS_A_TURN = 20

/** @type {Task} */
const task = JSON.parse(process.argv[2] ?? '')
const { client, baseUrl, warmUp, levels } = task
const target = baseUrl ? { baseUrl } : { baseUrl: 'https://api.example.com', fetch: answerAtOnce }
const { open } = await import(`./clients/${client}.mjs`)
const { open: openBare } = await import('./clients/bare-fetch.mjs')
/** @type {{ readonly bare: () => Promise<unknown>, readonly client: () => Promise<unknown> }} */
const call = { bare: openBare(target), client: open(target) }
const { id } = JSON.parse(answer)

/**
 * Makes calls, so many at a time.
 *
 * @param {() => Promise<unknown>} once
 * @param {number} count
 * @param {number} concurrency
 */
async function run(once, count, concurrency) {
  let left = count
  const lane = async () => {
    while (left-- > 0) {
      const value = await once()
      // A call that fails, or gives something else, is not worth measuring.
      if (/** @type {{ id?: string }} */ (value).id !== id) throw new Error('no customer')
      if (!baseUrl && left % CALLS_A_TURN === 0) await turn()
    }
  }
  await Promise.all(Array.from({ length: concurrency }, lane))
}

const names = /** @type {const} */ (['bare', 'client'])
const most = Math.max(...levels.map(({ concurrency }) => concurrency))
for (const name of names) await run(call[name], warmUp[name], most)

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

/** @type {Cost[]} */
const costs = []
for (const { concurrency, blocks, calls } of levels) {
  /** @type {Record<keyof Cost, number[]>} */
  const taken = { bare: [], client: [] }
  for (const name of names) await run(call[name], calls, concurrency)
  for (let block = 0; block < blocks; block++) {
    for (const name of block % 2 === 0 ? names : [...names].reverse()) {
      taken[name].push(await measureCpu(() => run(call[name], calls, concurrency)))
      await turn()
    }
  }
  costs.push({ bare: mean(taken.bare) / calls, client: mean(taken.client) / calls })
}
// Some clients leave sockets open.
process.send?.(costs, () => process.exit())
