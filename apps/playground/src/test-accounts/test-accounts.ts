/** Where the calls go: to the simulators, or to the providers' accounts for tests. */
export type Mode = 'simulated' | 'test'

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

/** Asks whether calls that write may be made, once; gives whether they may. */
export type ConfirmWrites = () => Promise<boolean>
