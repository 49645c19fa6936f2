import { measureCpu, turn } from './measure-cpu.mjs'
import { COUNT } from './page-fixture.mjs'

// Tells the CPU time of a customer, in microseconds, when all are listed by the lister that the
// argument names and by bare fetch, in turn, in this one process.
const WARM_UP = 4
const ROUNDS = 4

const { listCustomers } = await import(`./listers/${process.argv[2]}.mjs`)
const { listCustomers: listBare } = await import('./listers/bare-fetch.mjs')

/** @param {() => AsyncIterable<unknown>} list */
async function walk(list) {
  let count = 0
  for await (const customer of list()) if (customer) count++
  if (count !== COUNT) throw new Error(`${count} customers came.`)
}

/** @type {readonly ['bare' | 'client', () => AsyncIterable<unknown>][]} */
const listers = [
  ['bare', listBare],
  ['client', listCustomers],
]
const cost = { bare: 0, client: 0 }
for (let round = 0; round < WARM_UP; round++) {
  for (const [, list] of listers) await walk(list)
}
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, list] of round % 2 === 0 ? listers : [...listers].reverse()) {
    cost[name] += (await measureCpu(() => walk(list))) / COUNT / ROUNDS
    await turn()
  }
}
process.send?.(cost)
