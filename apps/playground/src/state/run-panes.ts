import { carryOut } from '../calls/carry-out.ts'
import type { Engine } from '../engine/start-engine.ts'
import type { TopicId } from '../operations/topics.ts'
import { describeOutcome } from './describe-outcome.ts'
import type { Pane, Run } from './pane.ts'
import type { SideState } from './side-state.ts'
import { refreshCustomers } from './side-state.ts'

/**
 * Runs a topic's call at each of the given sides, all at once and each for itself.
 *
 * @param engine - What answers the requests, once it has started.
 * @returns What became of the calls, as sentences.
 */
export async function runPanes(
  sides: readonly SideState[],
  topic: TopicId,
  engine: Promise<Engine>,
): Promise<string> {
  const sentences = sides.map(async (state) => {
    const pane = state.panes.get(topic)
    return pane ? runPane(state, pane, engine) : ''
  })
  return (await Promise.all(sentences)).filter(Boolean).join(' ')
}

async function runPane(state: SideState, pane: Pane, engine: Promise<Engine>): Promise<string> {
  const { side } = state
  const input = pane.input.value
  let current: Run = { input, exchanges: [] }
  pane.run.value = current
  const isSuperseded = (): boolean => pane.run.value !== current
  const { fetchFor } = await engine
  const { redactor } = await side.account()
  const outcome = await carryOut(pane.operation, input, {
    fetch: fetchFor(side),
    redactor,
    onExchange(exchanges) {
      if (isSuperseded()) return
      // The last body may be read after the call is over.
      current = { ...current, exchanges }
      pane.run.value = current
    },
  })
  refreshCustomers(state)
  if (isSuperseded()) return ''
  current = { ...current, outcome }
  pane.run.value = current
  return describeOutcome(side.name, outcome)
}
