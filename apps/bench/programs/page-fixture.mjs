import { createCustomer } from './fixture.mjs'

/** How many customers there are to list. */
export const COUNT = 100_000

/** How many customers a page holds at most. */
export const PAGE_SIZE = 100

/** One customer is created every three seconds. */
const GAP_MS = 3_000
const FIRST_MS = Date.UTC(2026, 0, 1)

/** @param {number} time */
const write = (time) => new Date(time).toISOString().replace('.000Z', 'Z')

const customers = Array.from({ length: COUNT }, (_, number) => {
  const id = `cust_test_${String(number).padStart(19, '0')}`
  return JSON.stringify(createCustomer(id, write(FIRST_MS + number * GAP_MS)))
})

/** @type {Map<string, string>} */
const pages = new Map()

/**
 * Gives the text of the page that an address asks for. It is written once: what a listing costs does
 * not depend on how it was written.
 *
 * @param {string} url
 */
export function pageAt(url) {
  const known = pages.get(url)
  if (known !== undefined) return known
  const { searchParams } = new URL(url)
  const limit = Number(searchParams.get('limit') ?? 20)
  const offset = Number(searchParams.get('offset') ?? 0)
  const from = searchParams.get('from') ?? write(FIRST_MS)
  const to = searchParams.get('to') ?? write(FIRST_MS + COUNT * GAP_MS)
  const begin = Math.max(0, Math.ceil((Date.parse(from) - FIRST_MS) / GAP_MS))
  const end = Math.min(COUNT, Math.floor((Date.parse(to) - FIRST_MS) / GAP_MS) + 1)
  const data = customers.slice(begin + offset, Math.min(end, begin + offset + limit))
  const facts = { limit, offset, total: end - begin, order: 'chronological', from, to }
  const head = JSON.stringify({ object: 'list', location: '/customers', ...facts })
  const page = `${head.slice(0, -1)},"data":[${data.join(',')}]}`
  pages.set(url, page)
  return page
}

/**
 * Answers a request for a page without a network.
 *
 * @type {typeof fetch}
 */
export const answerPage = async (input) => {
  const page = pageAt(typeof input === 'object' && 'url' in input ? input.url : String(input))
  return new Response(page, { headers: { 'content-type': 'application/json; charset=utf-8' } })
}
