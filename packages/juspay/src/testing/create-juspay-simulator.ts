import type { Simulator, SimulatorSettings } from '@x/core/testing'
import { completeAssumptions, createSeededIds, createSimulator } from '@x/core/testing'
import type { Customer } from '../customers/customer.ts'
import { createCustomer, getCustomer, updateCustomer } from '../endpoints.ts'
import { answerJuspay } from './answer-juspay.ts'
import type { JuspayAssumptions } from './juspay-assumptions.ts'
import { juspayAssumable } from './juspay-assumptions.ts'
import type { JuspayOperationName } from './juspay-operations.ts'
import { createJuspayStore } from './juspay-store.ts'
import { writeCustomer } from './write-customer.ts'

/** What `createJuspaySimulator` takes; every setting can be left out. */
export interface JuspaySimulatorSettings extends SimulatorSettings<JuspayAssumptions> {
  /**
   * The base URL that the simulator stands for. Only its path is ever compared.
   *
   * @default 'https://sandbox.juspay.in'
   */
  readonly baseUrl?: string | undefined
}

/** A merchant's account at Juspay, in memory. */
export interface JuspaySimulator extends Simulator<JuspayOperationName | (string & {})> {
  /** The merchant's API key, the only one that is let in. */
  readonly apiKey: string
  /** The merchant's id, which belongs to the key. */
  readonly merchantId: string
  /** Copies of the customers, in the order in which they were created. */
  readonly customers: Customer[]
}

/**
 * Creates a simulator of Juspay's Express Checkout: it keeps customers in memory and answers as
 * the service does, as far as that is documented or was recorded. What is not known is an
 * {@link JuspayAssumptions assumption}, with a default.
 *
 * @param settings - The `seed` of the ids, the `clock`, the `baseUrl`, and what to `assume`.
 * @returns The simulator: `fetch`, `apiKey` and `merchantId` are for a client, the rest for a test.
 * @throws RangeError when there is no such assumption, or it cannot be this.
 * @example
 * ```ts
 * import { createJuspay } from '@x/juspay'
 * import { createJuspaySimulator } from '@x/juspay/testing'
 *
 * const simulator = createJuspaySimulator()
 * const { apiKey, merchantId, baseUrl, fetch } = simulator
 * const juspay = createJuspay({ apiKey, merchantId, baseUrl, fetch })
 * await juspay.customers.create({ object_reference_id: 'guest_user', mobile_number: '9988776655' })
 * simulator.customers.length // => 1
 * ```
 */
export function createJuspaySimulator(settings: JuspaySimulatorSettings = {}): JuspaySimulator {
  const { seed = 1, clock = {}, baseUrl = 'https://sandbox.juspay.in' } = settings
  const assume = completeAssumptions(juspayAssumable, settings.assume)
  const now = (): number => clock.now?.() ?? Date.now()
  // Observed: keys are hexadecimal digits, in capitals.
  const apiKey = createSeededIds(seed).text('API key', 30, '0123456789ABCDEF')
  const merchantId = 'simulated_merchant'
  let store = createJuspayStore(seed)
  const simulator = createSimulator({
    baseUrl,
    clock,
    keys: [apiKey],
    endpoints: [createCustomer, getCustomer, updateCustomer],
    answer: (request) => answerJuspay(request, { apiKey, merchantId, store, assume, now: now() }),
    reset() {
      store = createJuspayStore(seed)
    },
  })
  return {
    fetch: simulator.fetch,
    baseUrl,
    apiKey,
    merchantId,
    get customers() {
      return [...store.byId.values()].map((customer) => writeCustomer(customer, assume))
    },
    get requests() {
      return simulator.requests
    },
    faults: simulator.faults,
    reset: simulator.reset,
  }
}
