import { testAccounts } from '../operations/test-accounts.ts'
import type { NoTestAccounts, TestAccounts } from './test-accounts.ts'

/** Asks the dev server which test accounts there are. In a build there are none. */
export async function loadTestAccounts(): Promise<TestAccounts | NoTestAccounts> {
  if (import.meta.env.DEV) {
    const { askProxy } = await import('./ask-proxy.ts')
    const found = await askProxy()
    if (found) return found
  }
  return { reason: writeReason() }
}

function writeReason(): string {
  const commands = testAccounts.map(({ variables }) =>
    Object.entries(variables)
      .map(([name, value]) => `${name}=${value}`)
      .join(' '),
  )
  return `Start with the test keys in the environment: ${commands.join(' ')} npm start. The keys of one side are enough.`
}
