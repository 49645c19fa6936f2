import type { Missing } from '../operations/side.ts'
import type { RecordKind } from '../operations/topics.ts'
import { nameId } from './ids-at-hand.ts'
import type { Pane } from './pane.ts'
import type { SideState } from './side-state.ts'

/** Says what to do where a call is about something that the customer at hand has none of. */
export function findNone(
  { side, ids, customerIds, belongings }: SideState,
  { fields }: Pane,
  kind: RecordKind,
): Missing | undefined {
  const { customer_id: customerId = '' } = ids.value
  const isNamed = fields.some(({ path }) => path === nameId({ kind }) && ids.value[path])
  const has = belongings.value.some((each) => each.kind === kind && each.customerId === customerId)
  return isNamed || has || !customerIds.value.includes(customerId) ? undefined : side.none?.[kind]
}
