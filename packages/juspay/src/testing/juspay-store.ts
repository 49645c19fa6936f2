import type { SeededIds } from '@x/core/testing'
import { createSeededIds } from '@x/core/testing'
import { customerNotFound } from './juspay-refusal.ts'

/** A customer as it is kept; what was never given is `undefined`. */
export interface StoredCustomer {
  readonly id: string
  readonly object_reference_id: string
  /** When the customer was created, in milliseconds since 1970. */
  readonly created: number
  updated: number
  mobile_number: string
  mobile_country_code: string
  email_address: string | undefined
  first_name: string | undefined
  last_name: string | undefined
}

/** Everything that a simulator of Juspay keeps. */
export interface JuspayStore {
  readonly ids: SeededIds
  readonly byId: Map<string, StoredCustomer>
  readonly byReference: Map<string, StoredCustomer>
}

/** Creates an empty store. */
export function createJuspayStore(seed: number): JuspayStore {
  return { ids: createSeededIds(seed), byId: new Map(), byReference: new Map() }
}

/**
 * Finds a customer. Documented: by Juspay's id or by the merchant's own. Which one counts when a
 * reference id looks like another customer's id is not known; here it is Juspay's.
 *
 * @throws JuspayRefusal when there is none.
 */
export function findCustomer(store: JuspayStore, id: string): StoredCustomer {
  const customer = store.byId.get(id) ?? store.byReference.get(id)
  if (!customer) throw customerNotFound()
  return customer
}
