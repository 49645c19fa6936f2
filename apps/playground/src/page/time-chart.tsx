import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { formatMilliseconds, formatSeconds } from '../state/describe-outcome.ts'
import type { Axis, TimedAttempt } from '../state/timeline.ts'
import { listTicks } from '../state/timeline.ts'
import './time-chart.css'

/** The stretches of an attempt, and what they are called. */
const LEGEND = [
  ['wait', 'wait before it'],
  ['headers', 'wait for headers'],
  ['body', 'body'],
] as const

/** The attempts of a call as bars on an axis of time; each is a button that opens the attempt. */
export function TimeChart({
  timeline,
  axis,
  name,
  onOpen,
}: {
  readonly timeline: readonly TimedAttempt[]
  readonly axis: Axis
  readonly name: string
  /** Is given which of the attempts is to be opened, from 0 on. */
  readonly onOpen: (index: number) => void
}): JSX.Element {
  const current = useSignal(0)
  const shown = Math.min(current.value, timeline.length - 1)
  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void => {
    const last = timeline.length - 1
    let next: number
    if (event.key === 'ArrowRight' || event.key === 'ArrowDown') next = Math.min(shown + 1, last)
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') next = Math.max(shown - 1, 0)
    else if (event.key === 'Home') next = 0
    else if (event.key === 'End') next = last
    else return
    event.preventDefault()
    current.value = next
    event.currentTarget.querySelectorAll('button')[next]?.focus()
  }
  const length = axis.to - axis.from
  return (
    <div class="chart">
      <div role="group" aria-label={`Attempts of ${name} in time`} onKeyDown={onKeyDown}>
        {timeline.map((attempt, index) => (
          <button
            key={index}
            type="button"
            class="attempt"
            tabIndex={index === shown ? 0 : -1}
            onClick={() => onOpen(index)}
            onFocus={() => {
              current.value = index
            }}
          >
            <span class="attempt-label">
              <span class="visually-hidden">Attempt </span>
              {index + 1} ·{' '}
              <b class={isFine(attempt) ? 'is-ok' : 'is-error'}>{describeEnd(attempt)}</b>
              {attempt.wait && ` · after ${attempt.wait}`}
              <span class="took">
                <span class="visually-hidden">, took </span>
                {formatMilliseconds(attempt.endedAt - attempt.sentAt)}
              </span>
            </span>
            <Track attempt={attempt} axis={axis} />
          </button>
        ))}
      </div>
      <div class="ticks" aria-hidden="true">
        {listTicks(length).map((tick) => (
          <span key={tick} style={{ left: `${(tick / length) * 100}%` }}>
            {tick === 0 ? '0' : formatTick(tick)}
          </span>
        ))}
      </div>
      <p class="legend" aria-hidden="true">
        {LEGEND.map(([kind, words]) => (
          <span key={kind}>
            <span class={`swatch is-${kind}`} /> {words}
          </span>
        ))}
      </p>
    </div>
  )
}

/** Says how an attempt ended: its status, or that there is none. */
export function describeEnd({ status, isOver }: TimedAttempt): string {
  if (status !== undefined) return String(status)
  return isOver ? 'no answer' : 'under way'
}

function isFine({ status, isOver }: TimedAttempt): boolean {
  return status === undefined ? !isOver : status < 400
}

function formatTick(milliseconds: number): string {
  return milliseconds < 1 ? `${milliseconds} ms` : formatSeconds(milliseconds)
}

function Track({
  attempt: { waitFrom, sentAt, headersAt, endedAt, wait },
  axis,
}: {
  readonly attempt: TimedAttempt
  readonly axis: Axis
}): JSX.Element {
  const place = (from: number, to: number): { readonly left: string; readonly width: string } => ({
    left: `${((from - axis.from) / (axis.to - axis.from)) * 100}%`,
    width: `${((to - from) / (axis.to - axis.from)) * 100}%`,
  })
  return (
    <span class="track" aria-hidden="true">
      {wait && <span class="is-wait" style={place(waitFrom, sentAt)} />}
      <span class="is-headers" style={place(sentAt, headersAt)} />
      <span class="is-body" style={place(headersAt, endedAt)} />
    </span>
  )
}
