import type { ReadonlySignal, Signal } from '@preact/signals'
import { signal } from '@preact/signals'
import type { LoggedRequest } from '@x/core/testing'
import type { Account } from '../operations/account.ts'
import type { ShownOptions } from '../operations/operation.ts'
import type { Side } from '../operations/side.ts'
import type { TopicId } from '../operations/topics.ts'
import type { QueuedFault } from './fault-presets.ts'
import type { Intent } from './intent.ts'
import type { Pane } from './pane.ts'
import { createPane } from './pane.ts'

/** A side, and what the user has done there. */
export interface SideState {
  readonly side: Side
  /** Whether its calls go to the simulator; otherwise there is no looking into the account. */
  readonly isSimulated: ReadonlySignal<boolean>
  /** The side's account, as soon as it is open. */
  readonly account: Signal<Account | undefined>
  readonly panes: ReadonlyMap<TopicId, Pane>
  /** The ids of the customers in the account, the newest first. */
  readonly customerIds: Signal<readonly string[]>
  /** The id of the customer at hand, which stands in every form of the side that asks for one. */
  readonly customerId: Signal<string>
  /** The provider's own log of requests, the oldest first. */
  readonly ledger: Signal<readonly LoggedRequest[]>
  /** How many requests of the log have set the account up. */
  readonly seeded: Signal<number>
  /** The customers as the provider keeps them. */
  readonly customers: Signal<readonly object[]>
  /** The failures of the requests to come, in their order, and those that were. */
  readonly faults: Signal<readonly QueuedFault[]>
}

/** Creates the state of a side at which nothing has happened. */
export function createSideState(
  side: Side,
  intents: ReadonlyMap<TopicId, Intent>,
  options: ReadonlySignal<ShownOptions>,
  isSimulated: ReadonlySignal<boolean>,
): SideState {
  const samples = Array.from(side.operations.values(), ({ sample }) => Object.values(sample.ids))
  const customerId = signal(samples.flat()[0] ?? '')
  const panes = Array.from(side.operations, ([topic, operation]) => {
    const intent = intents.get(topic)?.values ?? signal({})
    return [topic, createPane(operation, { customerId, intent, options })] as const
  })
  return {
    side,
    isSimulated,
    account: signal<Account | undefined>(undefined),
    panes: new Map(panes),
    customerIds: signal<readonly string[]>([]),
    customerId,
    ledger: signal<readonly LoggedRequest[]>([]),
    seeded: signal(0),
    customers: signal<readonly object[]>([]),
    faults: signal<readonly QueuedFault[]>([]),
  }
}

/** Looks what the account holds; a customer that is new becomes the one at hand. */
export function refreshAccount(state: SideState): void {
  const { account, customerIds, customerId, customers, isSimulated, ledger } = state
  if (!isSimulated.value) {
    for (const list of [customerIds, customers, ledger]) list.value = []
    return
  }
  const before = new Set(customerIds.value)
  customerIds.value = account.value?.customerIds() ?? []
  customers.value = account.value?.simulator.customers ?? []
  ledger.value = account.value?.simulator.requests ?? []
  const newest = customerIds.value[0]
  if (newest !== undefined && !before.has(newest)) customerId.value = newest
}
