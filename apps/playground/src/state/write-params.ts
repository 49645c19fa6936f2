import { batch } from '@preact/signals'
import { readParams } from '../form/read-params.ts'
import type { Intent } from './intent.ts'
import type { Pane } from './pane.ts'
import { restoreInput } from './restore-input.ts'
import type { SideState } from './side-state.ts'

/**
 * Takes a text as the params of a call. What the fields have a place for stands there then, too;
 * the call is given just what was written.
 *
 * @param intent - The topic's common form, which other sides share.
 */
export function writeParams(
  state: SideState,
  pane: Pane,
  intent: Intent | undefined,
  text: string,
): void {
  const written = readParams(text)
  batch(() => {
    const { ids } = pane.input.value
    if (written.params) restoreInput(state, pane, intent, { ids, params: written.params })
    pane.write(written)
  })
}
