import type { JSX } from 'preact'
import type { Pane, Run } from '../state/pane.ts'
import { CopyButton } from './copy-button.tsx'
import { ErrorDetails } from './error-details.tsx'
import { Highlighted } from './highlighted.tsx'

/** What a call gave: its value, or the error that it ended in. */
export function AnswerCard({
  pane,
  name,
}: {
  readonly pane: Pane
  readonly name: string
}): JSX.Element {
  const run = pane.run.value
  const outcome = run?.outcome
  const isError = outcome?.ok === false
  return (
    <div
      class={`card answer ${isError ? 'is-error' : ''} ${pane.isStale.value ? 'is-stale' : ''}`}
      role="group"
      aria-label={`Answer of ${name}`}
      aria-busy={run !== undefined && !outcome}
    >
      <div class="card-head">
        <h3>{isError ? 'Error' : 'Answer'}</h3>
        {pane.isStale.value ? (
          <span class="state">of the form as it was</span>
        ) : (
          outcome?.ok && outcome.requestId && <span class="state">request {outcome.requestId}</span>
        )}
        {outcome?.ok && (
          <CopyButton text={formatJson(outcome.value)} what={`the answer of ${name}`} />
        )}
      </div>
      <Answer run={run} name={name} />
    </div>
  )
}

function Answer({
  run,
  name,
}: {
  readonly run: Run | undefined
  readonly name: string
}): JSX.Element {
  const outcome = run?.outcome
  if (!run) return <p class="empty">Run the call, and its answer comes here.</p>
  if (!outcome) return <p class="empty">Waiting for the answer…</p>
  if (outcome.ok) {
    return <Highlighted source={formatJson(outcome.value)} label={`Answer of ${name}`} />
  }
  return <ErrorDetails failure={outcome} body={run.exchanges.at(-1)?.response?.body} name={name} />
}

function formatJson(value: unknown): string {
  return JSON.stringify(value, null, 2)
}
