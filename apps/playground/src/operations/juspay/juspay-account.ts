import { createJuspay, type Juspay } from '@x/juspay'
import { createJuspaySimulator } from '@x/juspay/testing'
import type { SimulatedAccount } from '../account.ts'
import { firstCustomer } from './first-customer.ts'

/**
 * Opens an account at a simulator of Juspay.
 *
 * @param seed - What the ids and the key in it are made of.
 */
export function openJuspayAccount(seed?: number): SimulatedAccount<Juspay> {
  const simulator = createJuspaySimulator({ seed })
  const { apiKey, merchantId } = simulator
  return {
    simulator,
    secrets: [apiKey],
    createClient: (fetch) =>
      createJuspay({
        apiKey,
        merchantId,
        environment: 'sandbox',
        fetch,
        dangerouslyAllowBrowser: true,
      }),
    environment: { JUSPAY_API_KEY: apiKey, JUSPAY_MERCHANT_ID: merchantId },
    customerIds: () =>
      simulator.customers.map((customer) => customer.object_reference_id).reverse(),
    seed: (juspay) => juspay.customers.create(firstCustomer),
  }
}
