import { Transport } from '@x/core'
import { Customers } from './customers/customers.ts'
import { juspayProvider } from './juspay-provider.ts'
import type { JuspaySettings } from './juspay-settings.ts'

/** A client for Juspay. */
export interface Juspay {
  /** The customers. */
  readonly customers: Customers
}

/**
 * Creates a client for Juspay.
 *
 * @param settings - The API key and the merchant's id, unless they are in the environment, the
 *   `environment` or the `baseUrl`, and whatever is to differ from the defaults.
 * @returns The client, whose calls are in `customers`; nothing is sent until one is made.
 * @throws {ConfigError} when a setting is missing or wrong, or this is a browser and
 *   `dangerouslyAllowBrowser` is not set.
 * @see https://juspay.io/in/docs
 * @example
 * ```ts
 * import { createJuspay } from '@x/juspay'
 *
 * // JUSPAY_API_KEY and JUSPAY_MERCHANT_ID are in the environment.
 * const juspay = createJuspay({ environment: 'sandbox' })
 * const customer = await juspay.customers.get('guest_user')
 * ```
 */
export function createJuspay(settings: JuspaySettings = {}): Juspay {
  return { customers: new Customers(new Transport(juspayProvider, settings)) }
}
