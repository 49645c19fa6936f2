import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { isCancelled } from '../state/call-record.ts'
import type { Pane } from '../state/pane.ts'
import type { SideState } from '../state/side-state.ts'
import type { PageProps } from './page-props.ts'
import { runKeys } from './keys.ts'
import { loadLater } from './load-later.tsx'
import { StatusLine } from './status-line.tsx'
import { panelId, Tabs } from './tabs.tsx'
import type { ResultTab } from './view.ts'
import { Wire } from './wire.tsx'

const Answer = loadLater(() => import('./answer.tsx').then((module) => module.Answer))
const Attempts = loadLater(() => import('./attempts.tsx').then((module) => module.Attempts))
const CallTypes = loadLater(() => import('./call-types.tsx').then((module) => module.CallTypes))

const TABS = [
  { id: 'result', label: 'Result' },
  { id: 'wire', label: 'Wire' },
  { id: 'attempts', label: 'Attempts' },
  { id: 'types', label: 'Types' },
] as const

/** What became of a call, or what would be sent: the same tab is shown of each side. */
export function ResultCard({
  state,
  pane,
  ...page
}: PageProps & { readonly state: SideState; readonly pane: Pane }): JSX.Element {
  const { side } = state
  const { view } = page
  const run = pane.run.value
  // Before anything has run, what there is to see is the request.
  const shown: ResultTab = view.tab.value ?? (run ? 'result' : 'wire')
  const isError = run?.outcome?.ok === false && !isCancelled(run)
  const name = `result-${side.id}`
  const classes = ['card', 'result', isError && 'is-error', pane.isStale.value && 'is-stale']
  // An attempt is chosen of one run; the next one begins with its last attempt.
  useEffect(() => {
    view.attempt.value = undefined
  }, [run?.id, view])
  return (
    <div class={classes.filter(Boolean).join(' ')} aria-busy={run !== undefined && !run.outcome}>
      <div class="card-head">
        <StatusLine pane={pane} />
        <Tabs
          name={name}
          label={`What to see of ${side.name}`}
          tabs={TABS}
          shown={shown}
          onShow={(id) => {
            view.tab.value = TABS.find((tab) => tab.id === id)?.id
          }}
        />
      </div>
      <div
        id={panelId(name, shown)}
        role="tabpanel"
        aria-label={`${TABS.find(({ id }) => id === shown)?.label} of ${side.name}`}
      >
        {shown === 'result' &&
          (run?.outcome ? (
            <Answer run={run} outcome={run.outcome} state={state} pane={pane} {...page} />
          ) : (
            <p class="empty">
              {run
                ? 'Waiting for the answer…'
                : `Run the call (${runKeys}), and its answer comes here.`}
            </p>
          ))}
        {shown === 'wire' && <Wire state={state} pane={pane} {...page} />}
        {shown === 'attempts' && <Attempts state={state} pane={pane} {...page} />}
        {shown === 'types' && <CallTypes key={pane.operation.topic} state={state} pane={pane} />}
      </div>
    </div>
  )
}
