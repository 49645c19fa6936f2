import type { SeededIds } from '@x/core/testing'
import { createSeededIds } from '@x/core/testing'
import { notFound, OmiseRefusal } from './omise-refusal.ts'
import type { SimulatedCard } from './simulated-card.ts'
import type { StoredCustomer } from './simulated-customer.ts'

/** Everything that a simulator of Omise keeps. */
export interface OmiseStore {
  readonly ids: SeededIds
  readonly customers: Map<string, StoredCustomer>
  /** The same customers in order of time. */
  readonly byTime: StoredCustomer[]
  readonly deletedCustomers: Map<string, StoredCustomer>
  readonly tokens: Map<string, CardToken>
}

/** A token that stands for a card until it is used. */
export interface CardToken {
  readonly card: SimulatedCard
  used: boolean
}

/** Creates an empty store. */
export function createOmiseStore(seed: number): OmiseStore {
  return {
    ids: createSeededIds(seed),
    customers: new Map(),
    byTime: [],
    deletedCustomers: new Map(),
    tokens: new Map(),
  }
}

/**
 * Finds a customer.
 *
 * @throws OmiseRefusal when there is none of that id.
 */
export function findCustomer(store: OmiseStore, id: string): StoredCustomer {
  const customer = store.customers.get(id)
  if (!customer) throw notFound('customer', id)
  return customer
}

/**
 * Finds a token that has not been used.
 *
 * @param value - The `card` parameter of a request.
 * @returns The token, or `undefined` when the request gives none.
 * @throws OmiseRefusal when it cannot be used.
 */
export function findToken(store: OmiseStore, value: unknown): CardToken | undefined {
  if (value === undefined || value === null || value === '') return undefined
  // Documented: a card is given by a token, never by its own data. The code is that of Omise's SDKs.
  if (typeof value !== 'string') {
    throw new OmiseRefusal(400, 'invalid_card_token', 'invalid card token')
  }
  const token = store.tokens.get(value)
  // Recorded, both of them, when a charge was made with such a token.
  if (!token) throw notFound('token', value)
  if (token.used) throw new OmiseRefusal(400, 'used_token', 'token was already used')
  return token
}
