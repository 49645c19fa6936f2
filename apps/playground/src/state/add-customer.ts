import type { Outcome } from '../calls/carry-out.ts'
import { carryOut } from '../calls/carry-out.ts'
import type { SideState } from './side-state.ts'
import { refreshAccount } from './side-state.ts'

/** Creates one more customer at a side, behind the back of what is under way there. */
export async function addCustomer(state: SideState): Promise<Outcome | undefined> {
  const { side } = state
  const create = side.operations.get('create')
  if (!create) return undefined
  const { simulator, redactor } = await side.account()
  const outcome = await carryOut(create, create.sample, { fetch: simulator.fetch, redactor })
  refreshAccount(state)
  return outcome
}
