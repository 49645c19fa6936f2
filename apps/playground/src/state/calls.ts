import type { ReadonlySignal } from '@preact/signals'
import { signal } from '@preact/signals'
import type { Engine } from '../engine/start-engine.ts'
import type { TopicId } from '../operations/topics.ts'
import type { CallRecord } from './call-record.ts'
import { describeRecord } from './describe-outcome.ts'
import type { Pane } from './pane.ts'
import { runCall } from './run-call.ts'
import type { SideState } from './side-state.ts'

/** Runs calls, one at a time at each side, and remembers them. */
export interface Calls {
  /** The calls that were made, the newest first; one that is under way has no outcome. */
  readonly history: ReadonlySignal<readonly CallRecord[]>
  /**
   * Runs a topic's call at a side: as its form says, or as another call was made.
   *
   * @returns How it went, to be read out; empty when that is of no interest any more.
   */
  readonly run: (state: SideState, topic: TopicId, from?: Repeated) => Promise<string>
  /** Puts an end to every call that is under way, and gives what is over with the last of them. */
  readonly abort: () => Promise<unknown>
  readonly isRunning: () => boolean
  /** Changes what is remembered. */
  readonly rewrite: (change: (records: readonly CallRecord[]) => readonly CallRecord[]) => void
}

/** What of a call is made again. */
export type Repeated = Pick<CallRecord, 'input' | 'options'>

/** What calls are made with. */
export interface CallsContext {
  /** Gives what answers the requests, as soon as it can. */
  readonly ready: () => Promise<Engine>
  /** Says why a call may not be made; undefined when it may. */
  readonly findRefusal: (state: SideState, pane: Pane) => Promise<string | undefined>
  /** The calls that were made before, the newest first. */
  readonly former: readonly CallRecord[]
}

/** A call that is under way at a side. */
interface Running {
  readonly controller: AbortController
  readonly done: Promise<CallRecord>
}

/** How many calls are remembered. */
const MOST_RECORDS = 50

/** Creates what runs the calls. */
export function createCalls({ ready, findRefusal, former }: CallsContext): Calls {
  const history = signal(former)
  const running = new Map<string, Running>()
  let lastId = Math.max(0, ...former.map(({ id }) => id))

  const remember = (record: CallRecord): void => {
    const isNew = !history.value.some(({ id }) => id === record.id)
    history.value = isNew
      ? [record, ...history.value].slice(0, MOST_RECORDS)
      : history.value.map((each) => (each.id === record.id ? record : each))
  }
  return {
    history,
    async run(state, topic, from) {
      const pane = state.panes.get(topic)
      if (!pane) return ''
      const { id: sideId, name } = state.side
      const isUnreadable = !from && Boolean(pane.written.value?.problem)
      if (isUnreadable) return `${name}: not run, as its JSON cannot be read.`
      const refusal = await findRefusal(state, pane)
      if (refusal) return `${name}: ${refusal}.`
      // One call at a time: what was under way is of no interest any more.
      const underWay = running.get(sideId)
      underWay?.controller.abort()
      const controller = new AbortController()
      lastId += 1
      const id = lastId
      const done = runCall(
        state,
        {
          id,
          operation: pane.operation,
          input: () => from?.input ?? pane.input.value,
          options: from?.options ?? pane.options.value,
          signal: controller.signal,
          after: underWay?.done,
          isReplay: from !== undefined,
          onChange(changed) {
            remember(changed)
            const shown = pane.run.value
            if (!shown || shown.id <= id) pane.run.value = changed
          },
        },
        ready(),
      )
      const entry = { controller, done }
      running.set(sideId, entry)
      const record = await done.finally(() => {
        if (running.get(sideId) === entry) running.delete(sideId)
      })
      return pane.run.value?.id === id ? describeRecord(name, record) : ''
    },
    abort() {
      const underWay = Array.from(running.values(), ({ controller, done }) => {
        controller.abort()
        return done
      })
      return Promise.allSettled(underWay)
    },
    isRunning: () => running.size > 0,
    rewrite(change) {
      history.value = change(history.value)
    },
  }
}
