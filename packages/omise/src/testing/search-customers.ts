import type { Fields } from '@x/core/testing'
import { asText, isRecord } from '@x/core/testing'
import { readCreatedFilter } from './created-filter.ts'
import { readCount, readLimit, readOrder } from './list-query.ts'
import type { OmiseCall } from './omise-call.ts'
import { checkParams } from './omise-call.ts'
import { invalidFilter, OmiseRefusal } from './omise-refusal.ts'
import type { StoredCustomer } from './simulated-customer.ts'
import { answerCustomer } from './simulated-customer.ts'
import { countWhile } from './time-order.ts'

/** Documented: what can be searched. An account in the simulator has customers only. */
const SCOPES =
  'charge charge_schedule customer dispute event fund_account link log_entry receipt recipient ' +
  'refund sub_merchant transfer transfer_schedule transaction'

const SEARCH_PARAMS = ['scope', 'query', 'filters', 'page', 'per_page', 'order']

/** Recorded: 30 hits a page. */
const DEFAULT_PER_PAGE = 30

/** Searches customers. The codes are those of Omise's SDKs; that they come with 400 is inferred. */
export function searchCustomers(call: OmiseCall): Fields {
  checkParams(call, SEARCH_PARAMS)
  const { query, store, assume, style } = call
  const scope = asText(query.scope) ?? ''
  if (!SCOPES.split(' ').includes(scope)) {
    throw new OmiseRefusal(400, 'invalid_scope', 'scope is invalid')
  }
  const filters = readFilters(query)
  const unknown = Object.keys(filters).find((name) => name !== 'created')
  if (unknown !== undefined && assume.unknownFilters === 'invalid_filter') {
    throw invalidFilter(`${unknown} is not a valid filter`)
  }
  const page = readPage(query)
  const perPage = readLimit(query, 'per_page', DEFAULT_PER_PAGE, assume)
  const order = readOrder(query, assume.searchOrder)
  const text = asText(query.query) ?? ''
  const hits = scope === 'customer' ? findHits(store.byTime, text, filters.created, style.now) : []
  if (order === 'reverse_chronological') hits.reverse()
  return {
    object: 'search',
    scope,
    query: text,
    filters,
    order,
    page,
    per_page: perPage,
    total: hits.length,
    // Recorded: 0 when there is no hit; a page past the last one is empty, with the same totals.
    total_pages: Math.ceil(hits.length / perPage),
    location: '/search',
    ...(style.version >= '2019-05-29' && { export: null, aggregate_level: null }),
    data: hits
      .slice((page - 1) * perPage, page * perPage)
      .map((customer) => answerCustomer(customer, style)),
  }
}

/** Recorded: filters are answered as texts. */
function readFilters({ filters = {} }: Fields): Record<string, string> {
  if (!isRecord(filters)) throw invalidFilter('filters is invalid')
  const texts: Record<string, string> = {}
  for (const [name, value] of Object.entries(filters)) {
    const text = asText(value)
    if (text === undefined) throw invalidFilter(`${name} is invalid`)
    texts[name] = text
  }
  return texts
}

function readPage(query: Fields): number {
  try {
    return readCount(query, 'page', 1, 1)
  } catch {
    throw new OmiseRefusal(400, 'invalid_page', 'page is invalid')
  }
}

/** A hit fulfils both the query and the filters. */
function findHits(
  customers: readonly StoredCustomer[],
  text: string,
  created: string | undefined,
  now: number,
): StoredCustomer[] {
  const matches = createMatcher(text)
  if (created === undefined) return customers.filter(matches)
  const { start, end } = readCreatedFilter(created, now)
  const first = countWhile(customers, (customer) => customer.created < start)
  const behind = countWhile(customers, (customer) => customer.created < end)
  return customers.slice(first, behind).filter(matches)
}

/** Recorded: a text is looked for in e-mail and description. Omise's own tests search `id:…`. */
function createMatcher(text: string): (customer: StoredCustomer) => boolean {
  if (text.startsWith('id:')) return ({ id }) => id === text.slice(3)
  const wanted = text.toLowerCase()
  return ({ email, description }) =>
    [email, description].some((field) => (field ?? '').toLowerCase().includes(wanted))
}
