import type { JSX } from 'preact'
import type { CallRecord } from '../state/call-record.ts'
import { describeCounts } from '../state/describe-counts.ts'
import { formatMilliseconds, formatSeconds } from '../state/describe-outcome.ts'
import type { Pane } from '../state/pane.ts'
import type { SideState } from '../state/side-state.ts'
import type { TimedAttempt } from '../state/timeline.ts'
import { findAxis, readTimeline } from '../state/timeline.ts'
import type { PageProps } from './page-props.ts'
import './attempts.css'
import { focusTab } from './focus-tab.ts'
import { runKeys } from './keys.ts'
import { SideMark } from './side-mark.tsx'
import { describeEnd, TimeChart } from './time-chart.tsx'
import { useNow } from './use-now.ts'

/** The attempts of a call on one axis of time with those of the other sides. */
export function Attempts({
  state,
  pane,
  playground,
  topic,
  view,
}: PageProps & { readonly state: SideState; readonly pane: Pane }): JSX.Element {
  const run = pane.run.value
  const runs = playground.sides.flatMap((each) => {
    const { value: record } = each.panes.get(topic.value.id)?.run ?? { value: undefined }
    return record ? [{ side: each.side, record }] : []
  })
  const now = useNow(runs.some(({ record }) => !record.outcome))
  if (!run) return <p class="empty">Run the call ({runKeys}), and its attempts come here.</p>
  if (run.exchanges.length === 0) {
    return (
      <p class="empty">
        {run.outcome ? 'Nothing was sent, so there are no attempts.' : 'Nothing is sent yet…'}
      </p>
    )
  }
  const read = ({ exchanges, outcome }: CallRecord): readonly TimedAttempt[] =>
    readTimeline(exchanges, outcome?.attempts ?? [], now)
  const timeline = read(run)
  const others = runs
    .filter(({ side }) => side.id !== state.side.id)
    .map(({ side, record }) => ({ side, timeline: read(record) }))
    .filter((other) => other.timeline.length > 0)
  const common = findAxis([timeline, ...others.map((other) => other.timeline)])
  const axis = common ?? findAxis([timeline]) ?? { from: now, to: now + 1 }
  return (
    <div class="attempts">
      <TimeChart
        timeline={timeline}
        axis={axis}
        name={state.side.name}
        onOpen={(index) => {
          view.attempt.value = index
          view.tab.value = 'wire'
          focusTab(state.side.id, 'wire')
        }}
      />
      {!run.outcome && <Waiting timeline={timeline} now={now} />}
      {others.map((other) => (
        <p key={other.side.id} class="attempts-other">
          <SideMark side={other.side} />{' '}
          {common
            ? `${other.side.name} ended at ${formatMilliseconds(endOf(other.timeline) - axis.from)} on this axis.`
            : `${other.side.name} ran at another time, and is not on this axis.`}
        </p>
      ))}
      <NumbersTable timeline={timeline} from={axis.from} name={state.side.name} />
      <Counts run={run} state={state} />
    </div>
  )
}

function endOf(timeline: readonly TimedAttempt[]): number {
  return timeline.at(-1)?.endedAt ?? 0
}

/** Between two attempts there is nothing to be seen but the time. */
function Waiting({
  timeline,
  now,
}: {
  readonly timeline: readonly TimedAttempt[]
  readonly now: number
}): JSX.Element | null {
  const last = timeline.at(-1)
  if (!last?.isOver || now <= last.endedAt) return null
  return <p class="attempts-other">Waiting for {formatSeconds(now - last.endedAt)}…</p>
}

/** The same as the chart, in numbers. */
function NumbersTable({
  timeline,
  from,
  name,
}: {
  readonly timeline: readonly TimedAttempt[]
  readonly from: number
  readonly name: string
}): JSX.Element {
  return (
    <table class="numbers">
      <caption class="visually-hidden">Attempts of {name}</caption>
      <thead>
        <tr>
          <th scope="col">Attempt</th>
          <th scope="col">Status</th>
          <th scope="col">Waited</th>
          <th scope="col">Took</th>
          <th scope="col">Ended at</th>
        </tr>
      </thead>
      <tbody>
        {timeline.map((attempt, index) => (
          <tr key={index}>
            <th scope="row">{index + 1}</th>
            <td>{describeEnd(attempt)}</td>
            <td>{attempt.wait === '' ? '–' : formatMilliseconds(attempt.waitedMs)}</td>
            <td>{formatMilliseconds(attempt.endedAt - attempt.sentAt)}</td>
            <td>{attempt.isOver ? formatMilliseconds(attempt.endedAt - from) : '…'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Whether the package, the page and the provider have counted the same requests. */
function Counts({
  run: { exchanges, outcome, ledger },
  state,
}: {
  readonly run: CallRecord
  readonly state: SideState
}): JSX.Element {
  const fetch = exchanges.length
  if (!outcome) return <p class="attempts-counts">fetch {fetch} so far</p>
  const provider = ledger && (ledger.to ?? state.ledger.value.length) - ledger.from
  const { text, agree, why } = describeCounts({ sdk: outcome.attempts.length, fetch, provider })
  return (
    <p class={`attempts-counts ${agree ? 'is-ok' : 'is-warn'}`}>
      <span aria-hidden="true">{agree ? '✓' : '≠'}</span> <b>{text}</b> {why}
    </p>
  )
}
