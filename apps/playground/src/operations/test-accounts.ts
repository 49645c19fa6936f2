import { juspayTestAccount } from './juspay/juspay-test-account.ts'
import { omiseTestAccount } from './omise/omise-test-account.ts'
import type { Environment, TestAccount } from './test-account.ts'
import { missingVariables } from './test-account.ts'

/** The providers' accounts for tests: one for each side. */
export const testAccounts: readonly TestAccount[] = [omiseTestAccount, juspayTestAccount]

/**
 * Gives the accounts for which everything is in an environment.
 *
 * @throws Error when something is there that must not be used, such as a live key.
 */
export function readyAccounts(environment: Environment): readonly TestAccount[] {
  const ready = testAccounts.filter(
    (account) => missingVariables(account, environment).length === 0,
  )
  for (const account of ready) {
    const problem = account.refuse(environment)
    if (problem !== undefined) throw new Error(problem)
  }
  return ready
}
