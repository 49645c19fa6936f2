import type { ReadonlySignal, Signal } from '@preact/signals'
import { signal } from '@preact/signals'
import type { LoggedRequest } from '@x/core/testing'
import type { Account, Belonging } from '../operations/account.ts'
import type { CallInput, ShownOptions } from '../operations/operation.ts'
import type { Side } from '../operations/side.ts'
import type { TopicId } from '../operations/topics.ts'
import type { QueuedFault } from './fault-presets.ts'
import type { IdsAtHand } from './ids-at-hand.ts'
import { listIds, takeIds } from './ids-at-hand.ts'
import type { Intent } from './intent.ts'
import type { Pane } from './pane.ts'
import { createPane } from './pane.ts'

/** A side, and what the user has done there. */
export interface SideState extends IdsAtHand {
  readonly side: Side
  /** Whether its calls go to the simulator; otherwise there is no looking into the account. */
  readonly isSimulated: ReadonlySignal<boolean>
  /** The side's account, as soon as it is open. */
  readonly account: Signal<Account | undefined>
  readonly panes: ReadonlyMap<TopicId, Pane>
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
  const samples = Array.from(side.operations.values(), ({ sample }) => Object.keys(sample.ids))
  const ids = signal<CallInput['ids']>({})
  const panes = Array.from(side.operations, ([topic, operation]) => {
    const intent = intents.get(topic)?.values ?? signal({})
    return [topic, createPane(operation, { ids, intent, options })] as const
  })
  return {
    side,
    isSimulated,
    account: signal<Account | undefined>(undefined),
    panes: new Map(panes),
    idNames: new Set(samples.flat()),
    ids,
    customerIds: signal<readonly string[]>([]),
    belongings: signal<readonly Belonging[]>([]),
    ledger: signal<readonly LoggedRequest[]>([]),
    seeded: signal(0),
    customers: signal<readonly object[]>([]),
    faults: signal<readonly QueuedFault[]>([]),
  }
}

/** Looks what the account holds; what is new there becomes what is at hand. */
export function refreshAccount(state: SideState): void {
  const { account, belongings, customerIds, customers, idNames, isSimulated, ledger } = state
  if (!isSimulated.value) {
    for (const list of [belongings, customerIds, customers, ledger]) list.value = []
    return
  }
  const before = new Set([...customerIds.value, ...belongings.value.map(({ id }) => id)])
  belongings.value = account.value?.belongings() ?? []
  customerIds.value = account.value?.customerIds() ?? []
  customers.value = account.value?.simulator.customers ?? []
  ledger.value = account.value?.simulator.requests ?? []
  // The customer comes first, and what it has after it.
  for (const name of idNames) {
    const [newest] = listIds(state, name)
    if (newest !== undefined && !before.has(newest)) takeIds(state, { [name]: newest })
  }
}
