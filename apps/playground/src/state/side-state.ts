import type { Signal } from '@preact/signals'
import { signal } from '@preact/signals'
import type { Account } from '../operations/account.ts'
import type { Side } from '../operations/side.ts'
import type { TopicId } from '../operations/topics.ts'
import type { Pane } from './pane.ts'
import { createPane } from './pane.ts'

/** A side, and what the user has done there. */
export interface SideState {
  readonly side: Side
  /** The side's account, as soon as it is open. */
  readonly account: Signal<Account | undefined>
  readonly panes: ReadonlyMap<TopicId, Pane>
  /** The ids of the customers in the account, the newest first. */
  readonly customerIds: Signal<readonly string[]>
  /** The id of the customer at hand, which stands in every form of the side that asks for one. */
  readonly customerId: Signal<string>
}

/** Creates the state of a side at which nothing has happened. */
export function createSideState(side: Side): SideState {
  const samples = Array.from(side.operations.values(), ({ sample }) => Object.values(sample.ids))
  const customerId = signal(samples.flat()[0] ?? '')
  const panes = Array.from(
    side.operations,
    ([topic, operation]) => [topic, createPane(operation, customerId)] as const,
  )
  return {
    side,
    account: signal<Account | undefined>(undefined),
    panes: new Map(panes),
    customerIds: signal<readonly string[]>([]),
    customerId,
  }
}

/** Looks which customers there are; one that is new becomes the customer at hand. */
export function refreshCustomers({ account, customerIds, customerId }: SideState): void {
  const before = new Set(customerIds.value)
  customerIds.value = account.value?.customerIds() ?? []
  const newest = customerIds.value[0]
  if (newest !== undefined && !before.has(newest)) customerId.value = newest
}
