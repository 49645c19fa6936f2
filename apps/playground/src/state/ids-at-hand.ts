import type { Signal } from '@preact/signals'
import type { Belonging } from '../operations/account.ts'
import type { CallInput } from '../operations/operation.ts'

/** The ids that stand in the forms of a side, and those that could stand there. */
export interface IdsAtHand {
  /** The names of the ids for which the side's calls ask. */
  readonly idNames: ReadonlySet<string>
  /** The ids of the customer at hand and of what it has; without one, a sample stands there. */
  readonly ids: Signal<CallInput['ids']>
  /** The ids of the customers in the account, the newest first. */
  readonly customerIds: Signal<readonly string[]>
  /** What belongs to the customers in the account, the newest first. */
  readonly belongings: Signal<readonly Belonging[]>
}

/** Lists the ids in the account that can stand under a name, the newest first. */
export function listIds(
  { ids, customerIds, belongings }: IdsAtHand,
  name: string,
  customerId: string | undefined = ids.value['customer_id'],
): readonly string[] {
  if (name === 'customer_id') return customerIds.value
  const found = belongings.value.filter(
    (each) => each.customerId === customerId && nameId(each) === name,
  )
  return found.map(({ id }) => id)
}

/** Takes ids as those at hand. Another customer brings along the newest of what belongs to it. */
export function takeIds(state: IdsAtHand, taken: CallInput['ids']): void {
  const { ids, idNames } = state
  const { customer_id: customerId } = { ...ids.value, ...taken }
  const isOther = customerId !== ids.value['customer_id']
  const brought = Array.from(idNames, (name) => [name, listIds(state, name, customerId)[0] ?? ''])
  ids.value = { ...ids.value, ...(isOther && Object.fromEntries(brought)), ...taken }
}

/** Gives the name that the id of a record has in a path. */
export function nameId({ kind }: Pick<Belonging, 'kind'>): string {
  return `${kind}_id`
}
