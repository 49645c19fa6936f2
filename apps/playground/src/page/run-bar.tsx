import { useComputed } from '@preact/signals'
import type { JSX, RefObject } from 'preact'
import { useRef } from 'preact/hooks'
import { walkersOf } from '../state/walk.ts'
import type { PageProps } from './page-props.ts'
import { describeHaving, describeRun } from './describe-sides.ts'
import { runKeys } from './keys.ts'
import './run-bar.css'
import { runTopic } from './run-topic.ts'
import { useFocusBack } from './use-focus-back.ts'

/** The topic's title, the button that runs its call at every side, and the one that stops it. */
export function RunBar({ playground, topic }: PageProps): JSX.Element {
  const { id, title } = topic.value
  const { sides, history } = playground
  const having = sides.filter(({ panes }) => panes.has(id))
  const isCommon = having.some(({ panes }) => panes.get(id)?.operation.concepts)
  const names = having.map(({ side }) => side.name)
  const isBusy = useComputed(
    () =>
      history.value.some(({ outcome }) => !outcome) ||
      walkersOf(sides).some(({ progress }) => progress.value?.state === 'walking'),
  )
  // What is asked for now is done as soon as there is something to answer it.
  const isStarting = playground.engine.value === undefined
  const run = useRef<HTMLButtonElement>(null)
  return (
    <div class="run-bar">
      <div>
        <h1>{title}</h1>
        <p class="sub">{describeHaving(names, having.length === sides.length, isCommon)}</p>
      </div>
      <p class="run-action">
        {isBusy.value && (
          <StopButton key="stop" run={run} onStop={() => void playground.cancel()} />
        )}
        <button
          key="run"
          ref={run}
          type="button"
          class="primary"
          aria-keyshortcuts="Control+Enter Meta+Enter"
          aria-busy={isStarting && isBusy.value}
          onClick={({ detail }) => {
            // A double click is one press.
            if (detail < 2) runTopic(playground, having, id)
          }}
        >
          {isStarting && isBusy.value ? 'Starting…' : describeRun(names)}
          <kbd aria-hidden="true">{runKeys}</kbd>
        </button>
      </p>
    </div>
  )
}

function StopButton({
  run,
  onStop,
}: {
  readonly run: RefObject<HTMLElement | null>
  readonly onStop: () => void
}): JSX.Element {
  const own = useRef<HTMLButtonElement>(null)
  useFocusBack(own, run)
  return (
    <button ref={own} type="button" class="stop" aria-keyshortcuts="Escape" onClick={onStop}>
      Stop <kbd aria-hidden="true">Esc</kbd>
    </button>
  )
}
