import type { Faults, LoggedRequest } from '@x/core/testing'
import type { Redactor } from '../calls/redactor.ts'
import type { RecordKind } from './topics.ts'

/** A provider's account in memory, at which its calls are run. */
export interface SimulatedAccount<Client> {
  readonly simulator: SideSimulator
  /** The texts that must not be shown anywhere. */
  readonly secrets: readonly string[]
  readonly createClient: (fetch: typeof globalThis.fetch) => Client
  /** What makes values for params that its side has helpers for, by the param's name. */
  readonly make?: Readonly<Record<string, () => string>>
  /** The environment in which the side's programs find their keys. */
  readonly environment: Readonly<Record<string, string>>
  /** Gives the ids of the account's customers, the newest first. */
  readonly customerIds: () => readonly string[]
  /** Gives what belongs to the account's customers, the newest first. */
  readonly belongings?: () => readonly Belonging[]
  /** Creates customers, one a minute up to now, until there are so many. */
  readonly fill?: (client: Client, count: number) => Promise<unknown>
  /** Puts the customers into the account that are there before anybody has done anything. */
  readonly seed: (client: Client) => Promise<unknown>
}

/** Something that a customer has, such as a card. */
export interface Belonging {
  readonly kind: RecordKind
  readonly id: string
  readonly customerId: string
}

/** What every provider's simulator offers the playground. */
export interface SideSimulator {
  readonly fetch: typeof globalThis.fetch
  readonly baseUrl: string
  /** Copies of the customers that it keeps. */
  readonly customers: readonly object[]
  /** What came to it, and what became of that. */
  readonly requests: readonly LoggedRequest[]
  readonly faults: Faults
}

/** Puts everything back as it was before. */
export type Undo = () => Promise<void>

/** An account as the page and the terminal see it: what its client is stays inside. */
export interface Account extends Pick<
  SimulatedAccount<unknown>,
  'customerIds' | 'environment' | 'secrets' | 'simulator'
> {
  readonly belongings: () => readonly Belonging[]
  /** What takes the account's secrets out of everything that is shown. */
  readonly redactor: Redactor
  /** Makes a value for a param, such as a card token; undefined when the account cannot. */
  readonly make: (param: string) => string | undefined
  /** Puts the account back to its beginning, and gives what undoes that. */
  readonly reset: () => Promise<Undo>
  /** Creates customers until there are so many, where the account can. */
  readonly fill: (count: number) => Promise<void>
}
