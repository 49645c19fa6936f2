import { createOmise, type Omise } from '@x/omise'
import { createOmiseSimulator } from '@x/omise/testing'
import type { Belonging, SimulatedAccount } from '../account.ts'

/** In milliseconds. */
const MINUTE = 60_000

/**
 * Opens an account at a simulator of Omise.
 *
 * @param seed - What the ids and the key in it are made of.
 */
export function openOmiseAccount(seed?: number): SimulatedAccount<Omise> {
  let timeShift = 0
  const simulator = createOmiseSimulator({ seed, clock: { now: () => Date.now() - timeShift } })
  const { secretKey } = simulator
  const schedules: Belonging[] = []
  return {
    simulator,
    secrets: [secretKey],
    createClient: (fetch) => createOmise({ secretKey, fetch, dangerouslyAllowBrowser: true }),
    environment: { OMISE_SECRET_KEY: secretKey },
    make: { card: () => simulator.createCardToken() },
    customerIds: () => simulator.customers.map(({ id }) => id).reverse(),
    belongings() {
      const cards = simulator.customers.flatMap((customer) =>
        customer.cards.data.map(({ id }): Belonging => ({
          kind: 'card',
          id,
          customerId: customer.id,
        })),
      )
      return [...cards, ...schedules].reverse()
    },
    async fill(omise, count) {
      for (let left = count - simulator.customers.length; left > 0; left--) {
        timeShift = left * MINUTE
        await omise.customers.create({ email: `customer-${left}@omise.co` })
      }
      timeShift = 0
    },
    async seed(omise) {
      await omise.customers.create({
        email: 'eleven@omise.co',
        description: 'Here before you came',
      })
      const { id: customerId } = await omise.customers.create({
        email: 'grouplove@omise.co',
        description: "Don't take me tongue tied",
        card: simulator.createCardToken(),
      })
      const id = simulator.createSchedule(customerId)
      schedules.push({ kind: 'schedule', id, customerId })
    },
  }
}
