import { testAccounts } from '../operations/test-accounts.ts'

/** The test accounts that the page can send its calls to. */
export interface TestAccounts {
  /** The ids of the sides that have one. */
  readonly sideIds: ReadonlySet<string>
  /**
   * Gives what sends a side's calls to its test account. The calls are made as they are for the
   * simulator; the dev server puts in the keys, which the page does not know.
   */
  readonly fetchFor: (sideId: string) => typeof globalThis.fetch
}

/** Why there are none. */
export interface NoTestAccounts {
  readonly reason: string
}

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
