import type { ReadonlySignal, Signal } from '@preact/signals'
import { effect, signal, untracked } from '@preact/signals'
import type { Undo } from '../operations/account.ts'
import { createSides } from '../operations/create-sides.ts'
import type { ShownOptions } from '../operations/operation.ts'
import type { TopicId } from '../operations/topics.ts'
import { topics } from '../operations/topics.ts'
import type { ConfirmWrites } from '../test-accounts/test-accounts.ts'
import type { CallRecord } from './call-record.ts'
import { forgetLedger } from './call-record.ts'
import { createCalls } from './calls.ts'
import type { Connection } from './connection.ts'
import { createConnection } from './connection.ts'
import type { Intent } from './intent.ts'
import { createIntent } from './intent.ts'
import { keepHistory } from './keep-history.ts'
import { resetSide } from './reset-side.ts'
import type { SideState } from './side-state.ts'
import { createSideState, refreshAccount } from './side-state.ts'
import { readHistory } from './stored-history.ts'
import { walkersOf } from './walk.ts'

/** Everything that the page shows and does. */
export interface Playground extends Omit<Connection, 'current'> {
  /** What the ids and the keys of the accounts are made of, if it was said. */
  readonly seed: number | undefined
  readonly sides: readonly SideState[]
  /** What stands in the common form of each topic. */
  readonly intents: ReadonlyMap<TopicId, Intent>
  /** The options of every call. */
  readonly options: Signal<ShownOptions>
  /** The last thing to be read out. */
  readonly announcement: Signal<string>
  /** The calls that were made, the newest first; one that is under way has no outcome. */
  readonly history: ReadonlySignal<readonly CallRecord[]>
  /** Runs a topic's call at the given sides, as their forms say. */
  readonly run: (sides: readonly SideState[], topic: TopicId) => Promise<void>
  /** Runs a call of the history again. */
  readonly replay: (record: CallRecord) => Promise<void>
  /** Puts an end to every call and walk that is under way; tells whether there was one. */
  readonly cancel: () => boolean
  /** Puts the simulated accounts back to their beginning. */
  readonly reset: () => Promise<void>
  /** Undoes the last reset; undefined while there is none to undo. */
  readonly undoReset: Signal<Undo | undefined>
}

/**
 * Creates the playground, and starts what answers its requests.
 *
 * @param confirmWrites - Asks whether calls that write may be made to test accounts.
 * @param seed - What the ids and the keys of the accounts are made of.
 */
export function createPlayground(confirmWrites: ConfirmWrites, seed?: number): Playground {
  const intents = new Map(topics.map((topic) => [topic.id, createIntent(topic)]))
  const options = signal<ShownOptions>({})
  const described = createSides(seed)
  const { current, ...connection } = createConnection(described, () => seeding)
  const { isSimulated, mode } = connection
  const sides = described.map((side) => createSideState(side, intents, options, isSimulated))
  const announcement = signal('')
  const undoReset = signal<Undo | undefined>(undefined)

  /** Sets all accounts up anew, and gives what undoes that. */
  const setUp = async (): Promise<Undo> => {
    const undone = await Promise.all(sides.map(resetSide))
    return async () => {
      await Promise.all(undone.map((undo) => undo()))
    }
  }
  let seeding: Promise<unknown> = setUp()
  seeding.catch(() => {
    // That there is nothing to ask is told where the requests are to be answered.
  })
  const calls = createCalls({
    former: readHistory(),
    /** Gives what answers the requests as soon as the accounts are set up, too. */
    async ready() {
      await seeding
      return current()
    },
    /** Nothing stands against a call to a simulated account. */
    async findRefusal({ side }, { operation }) {
      if (isSimulated.value) return undefined
      const found = connection.testAccounts.value
      const hasKeys = found && 'sideIds' in found && found.sideIds.has(side.id)
      if (!hasKeys) return 'not run, as there are no keys for it'
      const isWrite = operation.endpoint.method !== 'GET'
      return isWrite && !(await confirmWrites()) ? 'not run' : undefined
    },
  })
  keepHistory(calls.history, sides, isSimulated)
  /** Changes the accounts when nothing is under way any more; what is asked for meanwhile waits. */
  const change = (work: () => Promise<void>): Promise<void> => {
    const changed = calls.abort().then(work)
    seeding = changed
    return changed
  }
  const announce = async (runs: readonly Promise<string>[]): Promise<void> => {
    announcement.value = ''
    announcement.value = (await Promise.all(runs)).filter(Boolean).join(' ')
  }

  // What was done in the one place means nothing in the other.
  let before = mode.peek()
  effect(() => {
    if (mode.value === before) return
    before = mode.value
    untracked(() => {
      void calls.abort()
      calls.rewrite(() => [])
      undoReset.value = undefined
      for (const state of sides) {
        for (const pane of state.panes.values()) pane.run.value = undefined
        refreshAccount(state)
      }
    })
  })

  return {
    seed,
    sides,
    intents,
    options,
    ...connection,
    announcement,
    history: calls.history,
    run: (chosen, topic) => announce(chosen.map((state) => calls.run(state, topic))),
    replay(record) {
      const chosen = sides.filter(({ side }) => side.id === record.side)
      return announce(chosen.map((state) => calls.run(state, record.topic, record)))
    },
    cancel() {
      const walks = walkersOf(sides).filter(({ cancel }) => cancel())
      const isRunning = calls.isRunning()
      void calls.abort()
      return isRunning || walks.length > 0
    },
    undoReset,
    reset: () =>
      change(async () => {
        const known = new Map(calls.history.value.map((record) => [record.id, record]))
        calls.rewrite((records) => records.map(forgetLedger))
        const undo = await setUp()
        announcement.value =
          'The simulated accounts are as they were at first. That can be undone for ten seconds.'
        undoReset.value = () =>
          change(async () => {
            undoReset.value = undefined
            await undo()
            calls.rewrite((records) =>
              records.map((record) => known.get(record.id) ?? forgetLedger(record)),
            )
            announcement.value = 'The simulated accounts are as they were before the reset.'
          })
      }),
  }
}
