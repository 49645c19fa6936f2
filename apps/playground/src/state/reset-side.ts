import { batch } from '@preact/signals'
import type { Undo } from '../operations/account.ts'
import { takeIds } from './ids-at-hand.ts'
import type { SideState } from './side-state.ts'
import { refreshAccount } from './side-state.ts'
import { walkersOf } from './walk.ts'

/**
 * Puts a side's account back to its beginning. What its calls have shown is gone with it.
 *
 * @returns What undoes that; walks are not begun again.
 */
export async function resetSide(state: SideState): Promise<Undo> {
  const { account, belongings, customerIds, ids, ledger, panes, seeded, side } = state
  const opened = await side.account()
  const before = {
    ids: ids.value,
    seeded: seeded.value,
    runs: Array.from(panes.values(), ({ run }) => [run, run.value] as const),
  }
  const undo = await opened.reset()
  batch(() => {
    // What a link has brought stays; what stood in an account that is gone does not.
    const brought = account.value ? {} : ids.value
    account.value = opened
    customerIds.value = []
    belongings.value = []
    refreshAccount(state)
    takeIds(state, brought)
    seeded.value = ledger.value.length
    for (const { run } of panes.values()) run.value = undefined
    for (const walker of walkersOf([state])) walker.reset()
  })
  return async () => {
    await undo()
    batch(() => {
      refreshAccount(state)
      ids.value = before.ids
      seeded.value = before.seeded
      for (const [run, value] of before.runs) run.value = value
      for (const walker of walkersOf([state])) walker.reset()
    })
  }
}
