import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { TopicId } from '../operations/topics.ts'
import { topics } from '../operations/topics.ts'
import type { CallRecord } from '../state/call-record.ts'
import type { Remedy } from '../state/choose-remedy.ts'
import { takeIds } from '../state/ids-at-hand.ts'
import { restoreInput } from '../state/restore-input.ts'
import type { SideState } from '../state/side-state.ts'
import type { PageProps } from './page-props.ts'
import { topicAddress } from '../address/topic-address.ts'
import { focusTab } from './focus-tab.ts'
import { reveal } from './reveal.ts'
import { panelId } from './tabs.tsx'

/** The one thing to do after an error. */
export function RemedyButton({
  remedy,
  run,
  state,
  playground,
  view,
}: PageProps & {
  readonly remedy: Remedy
  readonly run: CallRecord
  readonly state: SideState
}): JSX.Element {
  const isWaiting = useSignal(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const goTo = (topic: TopicId, note: string): void => {
    const target = topics.find(({ id }) => id === topic)
    if (!target) return
    view.tab.value = undefined
    location.hash = topicAddress(target)
    playground.announcement.value = `${target.title}: ${note}`
  }
  const retry = (): void => {
    focusTab(state.side.id, 'result')
    void playground.replay(run)
  }
  const retryLater = (afterMs: number): void => {
    const endedAt = run.startedAt + (run.outcome?.milliseconds ?? 0)
    isWaiting.value = true
    timer.current = setTimeout(retry, Math.max(0, endedAt + afterMs - Date.now()))
  }
  const doIt = (): void => {
    switch (remedy.kind) {
      case 'edit':
        return focusField(state)
      case 'options':
        return reveal(find('.options [aria-invalid=true]', '.options input'))
      case 'look':
        view.tab.value = 'wire'
        return focusTab(state.side.id, 'wire')
      case 'use':
        takeIds(state, { customer_id: remedy.customerId })
        return focusField(state)
      case 'visit':
        return goTo(remedy.topic, 'nothing has run.')
      case 'retry':
        return isWaiting.value ? undefined : retryLater(remedy.afterMs)
      case 'settle': {
        const { topic, input } = remedy.settlement
        const target = state.panes.get(topic)
        if (target) restoreInput(state, target, playground.intents.get(topic), input)
        return goTo(topic, 'the form is filled in, and nothing has run.')
      }
    }
  }
  return (
    <button type="button" class="remedy" aria-busy={isWaiting.value} onClick={doIt}>
      {isWaiting.value ? 'Waiting to retry…' : remedy.label}
      <span class="visually-hidden"> at {state.side.name}</span>
    </button>
  )
}

/** Puts the focus on the first field that is wrong, or else on the first one of the side. */
function focusField({ side }: SideState): void {
  const pane = `#${panelId('side', side.id)}`
  reveal(
    find(`${pane} [aria-invalid=true]`, '[aria-invalid=true]', `${pane} form :is(input, select)`),
  )
}

/** Finds the first that there is of what is asked for. */
function find(...selectors: readonly string[]): Element | null {
  const found = selectors.map((selector) => document.querySelector(selector))
  return found.find((element) => element !== null) ?? null
}
