import type { ReadonlySignal, Signal } from '@preact/signals'
import { signal } from '@preact/signals'
import type { Engine } from '../engine/start-engine.ts'
import { startEngine } from '../engine/start-engine.ts'
import { createSides } from '../operations/create-sides.ts'
import type { TopicId } from '../operations/topics.ts'
import { runPanes } from './run-panes.ts'
import type { SideState } from './side-state.ts'
import { createSideState, refreshCustomers } from './side-state.ts'

/** Everything that the page shows and does. */
export interface Playground {
  readonly sides: readonly SideState[]
  /** What answers the requests; `undefined` until it has started. */
  readonly engine: ReadonlySignal<Engine | undefined>
  /** The last thing to be read out. */
  readonly announcement: Signal<string>
  /** Runs a topic's call at the given sides. */
  readonly run: (sides: readonly SideState[], topic: TopicId) => Promise<void>
  /** Puts the simulated accounts back to their beginning. */
  readonly reset: () => Promise<void>
}

/** Creates the playground, and starts what answers its requests. */
export function createPlayground(): Playground {
  const sides = createSides().map(createSideState)
  const engine = signal<Engine | undefined>(undefined)
  const announcement = signal('')

  const seed = async (): Promise<void> => {
    const seeding = sides.map(async (state) => {
      const account = await state.side.account()
      await account.reset()
      state.account.value = account
      state.customerIds.value = []
      refreshCustomers(state)
      for (const pane of state.panes.values()) pane.run.value = undefined
    })
    await Promise.all(seeding)
  }
  const start = async (): Promise<Engine> => {
    const [started] = await Promise.all([startEngine(sides.map(({ side }) => side)), seed()])
    engine.value = started
    return started
  }
  const starting = start()

  return {
    sides,
    engine,
    announcement,
    async run(chosen, topic) {
      announcement.value = ''
      announcement.value = await runPanes(chosen, topic, starting)
    },
    async reset() {
      await seed()
      announcement.value = 'The simulated accounts are as they were at first.'
    },
  }
}
