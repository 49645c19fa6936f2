import { batch } from '@preact/signals'
import type { Undo } from '../operations/account.ts'
import type { SideState } from './side-state.ts'
import { refreshAccount } from './side-state.ts'
import { walkersOf } from './walk.ts'

/**
 * Puts a side's account back to its beginning. What its calls have shown is gone with it.
 *
 * @returns What undoes that; walks are not begun again.
 */
export async function resetSide(state: SideState): Promise<Undo> {
  const { account, customerId, customerIds, ledger, panes, seeded, side } = state
  const opened = await side.account()
  const before = {
    customerId: customerId.value,
    seeded: seeded.value,
    runs: Array.from(panes.values(), ({ run }) => [run, run.value] as const),
  }
  const undo = await opened.reset()
  batch(() => {
    account.value = opened
    customerIds.value = []
    refreshAccount(state)
    seeded.value = ledger.value.length
    for (const { run } of panes.values()) run.value = undefined
    for (const walker of walkersOf([state])) walker.reset()
  })
  return async () => {
    await undo()
    batch(() => {
      refreshAccount(state)
      customerId.value = before.customerId
      seeded.value = before.seeded
      for (const [run, value] of before.runs) run.value = value
      for (const walker of walkersOf([state])) walker.reset()
    })
  }
}
