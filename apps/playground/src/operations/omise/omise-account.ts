import { createOmise, type Omise } from '@x/omise'
import { createOmiseSimulator } from '@x/omise/testing'
import type { SimulatedAccount } from '../account.ts'

/** Opens an account at a simulator of Omise. */
export function openOmiseAccount(): SimulatedAccount<Omise> {
  const simulator = createOmiseSimulator()
  const { secretKey } = simulator
  return {
    simulator,
    secrets: [secretKey],
    createClient: (fetch) => createOmise({ secretKey, fetch, dangerouslyAllowBrowser: true }),
    helpers: { card: { label: 'Make a card token', make: () => simulator.createCardToken() } },
    customerIds: () => simulator.customers.map(({ id }) => id).reverse(),
    async seed(omise) {
      await omise.customers.create({
        email: 'eleven@omise.co',
        description: 'Here before you came',
      })
      await omise.customers.create({
        email: 'grouplove@omise.co',
        description: "Don't take me tongue tied",
        card: simulator.createCardToken(),
      })
    },
  }
}
