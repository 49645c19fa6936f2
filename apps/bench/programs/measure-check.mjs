import { listCustomers } from '@x/omise/endpoints'
import { parse } from 'valibot'
// The check is no name of the package: it is taken from the source, which Node.js reads as it is.
import { compileCheck } from '../../../packages/core/src/transport/compile-check.ts'
import { measureCpu, turn } from './measure-cpu.mjs'
import { answerPage, PAGE_SIZE } from './page-fixture.mjs'

/**
 * CPU time a page of a hundred customers, in microseconds.
 *
 * @typedef {object} CheckCosts
 * @property {number} json - Of `JSON.parse`.
 * @property {number} checked - Of `JSON.parse`, and the check of what it gave.
 * @property {number} valibot - Of `JSON.parse`, and valibot's own `parse` of what it gave.
 */

const WARM_UP = 60
const BLOCKS = 60
const PAGES = 20

const texts = await Promise.all(
  Array.from({ length: PAGES }, async (_, index) => {
    const url = `https://api.example.com/customers?limit=${PAGE_SIZE}&offset=${index * PAGE_SIZE}`
    return (await answerPage(url)).text()
  }),
)
const check = compileCheck(listCustomers.result)

/** @type {Record<keyof CheckCosts, (text: string) => unknown>} */
const work = {
  json: (text) => JSON.parse(text),
  checked(text) {
    if (!check(JSON.parse(text))) throw new Error('An answer does not pass the check.')
  },
  valibot: (text) => parse(listCustomers.result, JSON.parse(text)),
}
// The keys are those of the object above.
const names = /** @type {(keyof CheckCosts)[]} */ (Object.keys(work))

/** @param {keyof CheckCosts} name */
const run = (name) => {
  for (const text of texts) work[name](text)
}

/** @type {CheckCosts} */
const costs = { json: 0, checked: 0, valibot: 0 }
for (const name of names) for (let count = 0; count < WARM_UP; count++) run(name)
for (let block = 0; block < BLOCKS; block++) {
  for (const name of block % 2 === 0 ? names : [...names].reverse()) {
    costs[name] += await measureCpu(() => run(name))
    await turn()
  }
}
for (const name of names) costs[name] /= BLOCKS * PAGES
process.send?.(costs)
