import { Transport } from '@x/core'
import { Customers } from './customers/customers.ts'
import { omiseProvider } from './omise-provider.ts'
import type { OmiseSettings } from './omise-settings.ts'

/** A client for Omise. */
export interface Omise {
  /** The customers. */
  readonly customers: Customers
}

/**
 * Creates a client for Omise.
 *
 * @param settings - The secret key, unless it is in the environment, and whatever is to differ from
 *   the defaults.
 * @throws {ConfigError} when a setting is wrong, or the key is missing.
 * @see https://docs.omise.co
 * @example
 * ```ts
 * import { createOmise } from '@x/omise'
 *
 * const omise = createOmise({ secretKey: 'skey_test_…' })
 * const customer = await omise.customers.create({ email: 'lucius@omise.co' })
 * ```
 */
export function createOmise(settings: OmiseSettings = {}): Omise {
  return { customers: new Customers(new Transport(omiseProvider, settings)) }
}
