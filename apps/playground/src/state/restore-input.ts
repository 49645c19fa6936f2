import { writeValues } from '../form/write-values.ts'
import { readFields } from '../form/read-fields.ts'
import type { CallInput } from '../operations/operation.ts'
import { takeIds } from './ids-at-hand.ts'
import type { Intent } from './intent.ts'
import type { Pane } from './pane.ts'
import type { SideState } from './side-state.ts'

/**
 * Puts an input into the forms of a side, so that they stand for just that call.
 *
 * @param intent - The topic's common form, which other sides share.
 */
export function restoreInput(
  state: SideState,
  pane: Pane,
  intent: Intent | undefined,
  input: CallInput,
): void {
  const { concepts = {}, endpoint } = pane.operation
  const values = writeValues(readFields(endpoint), input)
  const shared = Object.entries(concepts).map(([id, path]) => [id, values[path] ?? ''])
  if (intent) intent.edited.value = { ...intent.edited.value, ...Object.fromEntries(shared) }
  pane.edited.value = Object.fromEntries(
    pane.fields.filter(({ isId }) => !isId).map(({ path }) => [path, values[path] ?? '']),
  )
  // What was put into the spare param stands in its own field now.
  pane.usesSpare.value = false
  takeIds(state, input.ids)
  // The fields have no place for what is no param, and an order of their own.
  const { params } = input
  pane.write({ text: JSON.stringify(params, null, 2), params, problem: '' })
}
