import type { JSX } from 'preact'
import { Fragment } from 'preact'
import { formatCount, formatMilliseconds } from '../state/describe-outcome.ts'
import type { Exchange } from '../calls/exchange.ts'
import { isCancelled } from '../state/call-record.ts'
import type { Pane } from '../state/pane.ts'

/** How the last run of a call went, in one line. */
export function StatusLine({
  pane,
  isShort = false,
}: {
  readonly pane: Pane
  /** Whether there is room for the outcome and the time only. */
  readonly isShort?: boolean
}): JSX.Element {
  const run = pane.run.value
  if (!run) return <span class="status">not run yet</span>
  const { outcome } = run
  if (!outcome) return <span class="status">{describeProgress(run.exchanges)}…</span>
  if (isCancelled(run)) return <span class="status">cancelled</span>
  const parts = [
    outcome.ok ? String(outcome.status) : outcome.error.name,
    formatMilliseconds(outcome.milliseconds),
    ...(isShort ? [] : [formatCount(outcome.attempts.length, 'attempt')]),
    ...(pane.isStale.value && !isShort ? ['changed since'] : []),
  ]
  return (
    <span class={`status ${outcome.ok ? 'is-ok' : 'is-error'}`}>
      <span aria-hidden="true">{outcome.ok ? '✓' : '✕'}</span>
      {parts.map((part, index) => (
        <Fragment key={part}>
          {' '}
          <span class="part">
            {index > 0 && '· '}
            {part}
          </span>
        </Fragment>
      ))}
    </span>
  )
}

function describeProgress(exchanges: readonly Exchange[]): string {
  const { length } = exchanges
  const last = exchanges.at(-1)
  const hasFailed = last?.endedAt !== undefined && (last.response?.status ?? Infinity) >= 400
  if (hasFailed) return `waiting after attempt ${length}: ${last.response?.status ?? 'no answer'}`
  return length > 1 ? `running, attempt ${length}` : 'running'
}
