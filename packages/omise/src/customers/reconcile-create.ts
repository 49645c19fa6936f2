import type { AnyError, CallParts, PreparedCall, Step, Transport, WithResponse } from '@x/core'
import { isOver } from '@x/core'
import { createCustomer } from './create-customer.ts'
import { createdWalk } from './created-walk.ts'
import type { Customer } from './customer.ts'
import { listCustomers } from './list-customers.ts'

/** The member of `metadata` that the key is kept in. */
const KEY = 'reconcile_key'

/** How many pages are looked through: up to 2,000 customers, counted from the first attempt. */
const MAX_PAGES = 20
const PAGE_SIZE = 100

/** How far Omise's clock may be behind ours, in milliseconds. */
const CLOCK_SLACK_MS = 60_000

/** A read settles nothing by failing, so it is tried for as long as the deadline leaves. */
const READ_RETRIES = 20

/**
 * Creates a customer that bears a key, and looks for it by that key where it is unknown what became
 * of it. It finds, and never sends again.
 */
export async function reconcileCreate(
  transport: Transport,
  { params, options, began }: PreparedCall<Customer>,
  key: string,
): Promise<WithResponse<Customer>> {
  // The endpoint's schema lets nothing else through.
  const given = params['metadata'] as object | null | undefined
  const metadata = { [KEY]: key, ...given }
  if (metadata[KEY] !== key) {
    const what = 'is not what the option `reconcile` says: give only one of them'
    throw transport.refuse(createCustomer, `metadata.${KEY}`, 'conflict', what)
  }
  const input = { params: { ...params, metadata }, options }
  const create = transport.prepare(createCustomer, input, began)
  return transport.asOneCall(createCustomer, async (parts) => {
    const { value, response } = await create.run(parts).catch(async (thrown: unknown) => {
      // Whatever a call ends in is one of ours.
      const error = thrown as AnyError
      const isUnsettled = error.outcome === 'unknown' || error.outcome === 'succeeded'
      if (isOver(error) || !isUnsettled) throw error
      // Whatever goes wrong with looking, what is known is still what the create left open.
      const found = await find(transport, create, key, parts).catch(() => undefined)
      if (!found) throw error
      return found
    })
    return { value, response: { ...response, created: true } }
  })
}

/** Looks for the customer that bears a key, from the time of the first attempt on. */
async function find(
  transport: Transport,
  { options, began }: PreparedCall<Customer>,
  key: string,
  parts: CallParts,
): Promise<WithResponse<Customer> | undefined> {
  // Neither means anything to a read.
  const { reconcile: _, extraParams: __, ...shared } = options
  const from = new Date((parts.attempts[0]?.startedAt ?? 0) - CLOCK_SLACK_MS)
  const query = { from, limit: PAGE_SIZE, order: 'reverse_chronological' }
  const maxRetries = Math.max(READ_RETRIES, options.maxRetries ?? 0)
  // Whoever comes or goes meanwhile, it is not passed over.
  const walk = createdWalk<Customer>()
  let step: Step | undefined = { params: {} }
  for (let page = 0; page < MAX_PAGES && step; page++) {
    const params: object = { ...query, ...step.params }
    const input = { params, options: { ...shared, maxRetries } }
    const { value, response } = await transport.prepare(listCustomers, input, began).run(parts)
    const customer = value.data.find(({ metadata }) => metadata?.[KEY] === key)
    if (customer) return { value: customer, response }
    step = walk.take(value, step, query).next
  }
  return undefined
}
