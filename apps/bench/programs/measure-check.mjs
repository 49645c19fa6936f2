import { createOmise } from '@x/omise'
import { listCustomers } from '@x/omise/endpoints'
import { parse } from 'valibot'
import { secretKey } from './fixture.mjs'
import { measureCpu, turn } from './measure-cpu.mjs'
import { answerPage, PAGE_SIZE, pageAt } from './page-fixture.mjs'

/**
 * CPU time a page of a hundred customers, in microseconds.
 *
 * @typedef {object} CheckCosts
 * @property {number} checked - Of a call whose answer is checked.
 * @property {number} unchecked - Of the same call, the answer not checked.
 * @property {number} valibot - Of valibot's own `parse`.
 * @property {number} json - Of `JSON.parse`.
 */

// Answers are checked for whoever listens, and only at the version that the schemas describe.
const WARM_UP = 400
const BLOCKS = 30
const PAGES = 20

const listening = {
  secretKey,
  baseUrl: 'https://api.example.com',
  fetch: answerPage,
  onEvent() {},
}
const text = pageAt(`https://api.example.com/customers?limit=${PAGE_SIZE}`)
const page = JSON.parse(text)

/** @param {ReturnType<typeof createOmise>} omise */
const listWith = (omise) => () => omise.customers.list({ limit: PAGE_SIZE })
/** @type {Record<keyof CheckCosts, () => unknown>} */
const work = {
  checked: listWith(createOmise(listening)),
  unchecked: listWith(createOmise({ ...listening, apiVersion: '2017-11-02' })),
  valibot: () => parse(listCustomers.result, page),
  json: () => JSON.parse(text),
}
// The keys are those of the object above.
const names = /** @type {(keyof CheckCosts)[]} */ (Object.keys(work))

/** @type {CheckCosts} */
const costs = { checked: 0, unchecked: 0, valibot: 0, json: 0 }
for (const name of names) for (let count = 0; count < WARM_UP; count++) await work[name]()
for (let block = 0; block < BLOCKS; block++) {
  for (const name of block % 2 === 0 ? names : [...names].reverse()) {
    costs[name] += await measureCpu(async () => {
      for (let count = 0; count < PAGES; count++) await work[name]()
    })
    await turn()
  }
}
for (const name of names) costs[name] /= BLOCKS * PAGES
process.send?.(costs)
