import { createRedactor } from '../calls/redactor.ts'
import type { Account, SimulatedAccount } from './account.ts'

/**
 * Creates the account of a side. It stands for one simulated account after another: whoever has it
 * keeps it.
 *
 * @param openFirst - Opens the simulated account that it begins with.
 * @param openNext - Opens one with which it begins anew.
 */
export async function createAccount<Client>(
  openFirst: () => Promise<SimulatedAccount<Client>>,
  openNext: () => Promise<SimulatedAccount<Client>>,
): Promise<Account> {
  let current = await openFirst()
  let former: Promise<unknown> = Promise.resolve()
  /** Does one thing after another with the account, whoever asks for it. */
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = former.then(work, work)
    former = result
    return result
  }
  const { secrets, environment, simulator } = current
  return {
    secrets,
    environment,
    redactor: createRedactor(secrets),
    simulator: {
      baseUrl: simulator.baseUrl,
      fetch: (input, init) => current.simulator.fetch(input, init),
      get customers() {
        return current.simulator.customers
      },
      get requests() {
        return current.simulator.requests
      },
      get faults() {
        return current.simulator.faults
      },
    },
    customerIds: () => current.customerIds(),
    belongings: () => current.belongings?.() ?? [],
    make: (param) => current.make?.[param]?.(),
    reset: () =>
      inTurn(async () => {
        const before = current
        const next = await openNext()
        await next.seed(next.createClient(next.simulator.fetch))
        current = next
        return () =>
          inTurn(async () => {
            current = before
          })
      }),
    fill: (count) =>
      inTurn(async () => {
        const { createClient, fill, simulator } = current
        await fill?.(createClient(simulator.fetch), count)
      }),
  }
}
