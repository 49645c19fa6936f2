import { Transport } from '@x/core'
import { Customers } from './customers/customers.ts'
import { omiseProvider } from './omise-provider.ts'
import type { OmiseSettings } from './omise-settings.ts'
import type { DefaultVersion, OmiseVersion } from './omise-version.ts'

/** A client for Omise, whose results are those of an API version. */
export interface Omise<Version extends OmiseVersion = DefaultVersion> {
  /** The customers, with their cards and schedules. */
  readonly customers: Customers<Version>
}

/**
 * Creates a client for Omise.
 *
 * @param settings - The secret key, unless it is in the environment, and whatever is to differ from
 *   the defaults.
 * @returns The client, whose calls are in `customers`; nothing is sent until one is made.
 * @throws {ConfigError} when a setting is wrong, the key is missing, or this is a browser and
 *   `dangerouslyAllowBrowser` is not set.
 * @see https://docs.omise.co
 * @example
 * ```ts
 * import { createOmise } from '@x/omise'
 *
 * const omise = createOmise() // OMISE_SECRET_KEY is in the environment
 * const customer = await omise.customers.create({ email: 'lucius@omise.co' })
 * ```
 */
export function createOmise<const Version extends OmiseVersion = DefaultVersion>(
  settings: OmiseSettings<Version> = {},
): Omise<Version> {
  return { customers: new Customers(new Transport(omiseProvider, settings)) }
}
