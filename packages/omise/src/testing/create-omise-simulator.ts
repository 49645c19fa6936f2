import type { Simulator, SimulatorSettings } from '@x/core/testing'
import { completeAssumptions, createSeededIds, createSimulator } from '@x/core/testing'
import type { Customer } from '../customers/customer.ts'
import { DEFAULT_VERSION } from '../omise-version.ts'
import { answerOmise } from './answer-omise.ts'
import { createId } from './create-id.ts'
import type { OmiseAssumptions } from './omise-assumptions.ts'
import { omiseAssumable } from './omise-assumptions.ts'
import type { OmiseOperationName } from './omise-routes.ts'
import { omiseRoutes } from './omise-routes.ts'
import { createOmiseStore, findCustomer } from './omise-store.ts'
import type { SimulatedCard } from './simulated-card.ts'
import { writeCustomer } from './simulated-customer.ts'
import type { SimulatedSchedule } from './simulated-schedule.ts'
import { storeSchedule } from './simulated-schedule.ts'
import { insertByTime } from './time-order.ts'

/** What `createOmiseSimulator` takes; every setting can be left out. */
export interface OmiseSimulatorSettings extends SimulatorSettings<OmiseAssumptions> {
  /**
   * The base URL that the simulator stands for. Only its path is ever compared.
   *
   * @default 'https://api.omise.co'
   */
  readonly baseUrl?: string | undefined
}

/** A test account at Omise, in memory. */
export interface OmiseSimulator extends Simulator<OmiseOperationName | (string & {})> {
  /** The account's secret key, the only one that is let in. */
  readonly secretKey: string
  /**
   * Copies of the customers, in order of time, in the shape of API version 2019-05-29. Each is as
   * it was last answered: `to` of the lists in it is the time of that request.
   */
  readonly customers: Customer[]
  /**
   * Creates a card token, as a customer's browser would.
   *
   * @param card - The card that the token stands for; a Visa card by default.
   * @returns The token (`tokn_test_…`), which can be used once.
   */
  readonly createCardToken: (card?: SimulatedCard) => string
  /**
   * Creates a schedule of charges for a customer, which the account would do elsewhere.
   *
   * @param customerId - The customer's id.
   * @param schedule - The schedule; a monthly charge of 1,000 baht by default.
   * @returns The schedule's id (`schd_test_…`).
   * @throws Error when there is no such customer.
   */
  readonly createSchedule: (customerId: string, schedule?: SimulatedSchedule) => string
}

/**
 * Creates a simulator of Omise: it keeps customers in memory and answers as the service does, at
 * each of its API versions, as far as that is documented or was recorded. What is not known is an
 * {@link OmiseAssumptions assumption}, with a default.
 *
 * @param settings - The `seed` of the ids, the `clock`, the `baseUrl`, and what to `assume`.
 * @returns The simulator: its `fetch` and `secretKey` are for a client, and the rest for a test.
 * @throws RangeError when there is no such assumption, or it cannot be this.
 * @example
 * ```ts
 * import { createOmise } from '@x/omise'
 * import { createOmiseSimulator } from '@x/omise/testing'
 *
 * const simulator = createOmiseSimulator()
 * const omise = createOmise({ secretKey: simulator.secretKey, fetch: simulator.fetch })
 * await omise.customers.create({ card: simulator.createCardToken() })
 * simulator.customers[0]?.cards.total // => 1
 * ```
 */
export function createOmiseSimulator(settings: OmiseSimulatorSettings = {}): OmiseSimulator {
  const { seed = 1, clock = {}, baseUrl = 'https://api.omise.co' } = settings
  const assume = completeAssumptions(omiseAssumable, settings.assume)
  const now = (): number => clock.now?.() ?? Date.now()
  const secretKey = createId(createSeededIds(seed), 'skey', 'secret key')
  let store = createOmiseStore(seed)
  const simulator = createSimulator({
    baseUrl,
    clock,
    keys: [secretKey],
    endpoints: omiseRoutes,
    answer: (request) => answerOmise(request, { secretKey, store, assume, now: now() }),
    reset() {
      store = createOmiseStore(seed)
    },
  })
  return {
    fetch: simulator.fetch,
    baseUrl,
    secretKey,
    get customers() {
      const style = { version: DEFAULT_VERSION, expand: false } as const
      const answers = store.byTime.map((customer) => writeCustomer(customer, style))
      // `structuredClone` gives Jest objects of another realm, which are strictly equal to none.
      // The answers of the default version are customers: a test reads them by their schema.
      return JSON.parse(JSON.stringify(answers)) as Customer[]
    },
    get requests() {
      return simulator.requests
    },
    faults: simulator.faults,
    createCardToken(card = {}) {
      const token = createId(store.ids, 'tokn', 'token')
      store.tokens.set(token, { card: { ...card }, used: false })
      return token
    },
    createSchedule(customerId, schedule = {}) {
      const customer = findCustomer(store, customerId)
      const stored = storeSchedule(schedule, store.ids, now())
      const schedules = [...customer.schedules]
      insertByTime(schedules, stored)
      customer.schedules = schedules
      return stored.id
    },
    reset: simulator.reset,
  }
}
