import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { topics } from '../operations/topics.ts'
import type { CallRecord } from '../state/call-record.ts'
import { isCancelled } from '../state/call-record.ts'
import type { RecordDifference } from '../state/compare-records.ts'
import { compareRecords } from '../state/compare-records.ts'
import { formatCount, formatMilliseconds } from '../state/describe-outcome.ts'
import { restoreInput } from '../state/restore-input.ts'
import type { PageProps } from './page-props.ts'
import { topicAddress } from '../address/topic-address.ts'
import { focusTab } from './focus-tab.ts'
import type { Filter } from './filter-chips.tsx'
import { FilterChips } from './filter-chips.tsx'
import './history.css'
import { SideMark } from './side-mark.tsx'

/** The calls that were made, the newest first: to be looked at, run again and compared. */
export function History({ playground, topic: current, shownSide, view }: PageProps): JSX.Element {
  const filter = useSignal('all')
  const chosen = useSignal<readonly number[]>([])
  const records = playground.history.value
  const sides = playground.sides.map(({ side }) => side)
  const filters: readonly Filter<CallRecord>[] = [
    { id: 'all', label: 'All', holds: () => true },
    ...sides.map(({ id, name }): Filter<CallRecord> => ({
      id,
      label: name,
      holds: ({ side }) => side === id,
    })),
    {
      id: 'errors',
      label: 'Errors',
      holds: ({ outcome }) => outcome?.ok === false,
    },
  ]
  const holds = filters.find(({ id }) => id === filter.value)?.holds ?? (() => true)
  const open = (record: CallRecord): void => {
    const state = playground.sides.find(({ side }) => side.id === record.side)
    const pane = state?.panes.get(record.topic)
    const topic = topics.find(({ id }) => id === record.topic)
    if (!state || !pane || !topic) return
    restoreInput(state, pane, playground.intents.get(record.topic), record.input)
    playground.options.value = record.options
    pane.run.value = record
    view.tab.value = 'wire'
    shownSide.value = record.side
    // What was asked for is shown further up.
    if (current.value.id === topic.id) {
      requestAnimationFrame(() => focusTab(record.side, 'wire'))
    } else {
      location.hash = topicAddress(topic)
      document.querySelector('main')?.focus()
    }
  }
  const choose = (record: CallRecord): void => {
    const isChosen = chosen.value.includes(record.id)
    const others = chosen.value.filter((id) => id !== record.id)
    // The last two of one side can be compared.
    const same = others.filter((id) => records.find((each) => each.id === id)?.side === record.side)
    chosen.value = isChosen ? others : [...same.slice(-1), record.id]
  }
  if (records.length === 0) {
    return <p class="empty">Every call that you run is kept here, until the tab is closed.</p>
  }
  return (
    <div class="history">
      <FilterChips label="Which calls to show" filters={filters} rows={records} chosen={filter} />
      <Comparison records={records} chosen={chosen.value} />
      <ol class="records" aria-label="Calls, the newest first">
        {records.filter(holds).map((record) => (
          <Entry
            key={record.id}
            record={record}
            playground={playground}
            isChosen={chosen.value.includes(record.id)}
            onOpen={() => open(record)}
            onChoose={() => choose(record)}
          />
        ))}
      </ol>
    </div>
  )
}

function Entry({
  record,
  playground,
  isChosen,
  onOpen,
  onChoose,
}: Pick<PageProps, 'playground'> & {
  readonly record: CallRecord
  readonly isChosen: boolean
  readonly onOpen: () => void
  readonly onChoose: () => void
}): JSX.Element {
  const state = playground.sides.find(({ side }) => side.id === record.side)
  const operation = state?.panes.get(record.topic)?.operation.endpoint.operation
  const what = `call ${record.id}, ${operation} at ${state?.side.name}`
  return (
    <li>
      <span class="number">{record.id}</span>
      {state && <SideMark side={state.side} />}
      <span class="operation">
        <span class="visually-hidden">{state?.side.name} </span>
        <code>{operation}</code>
        {record.isReplay && ' · again'}
      </span>
      <span class="how">{describeShort(record)}</span>
      <span class="actions">
        <button type="button" class="quiet" onClick={onOpen}>
          Open<span class="visually-hidden"> {what}</span>
        </button>
        <button type="button" class="quiet" onClick={() => void playground.replay(record)}>
          Replay<span class="visually-hidden"> {what}</span>
        </button>
        <button type="button" class="quiet" aria-pressed={isChosen} onClick={onChoose}>
          Compare<span class="visually-hidden"> {what}</span>
        </button>
      </span>
    </li>
  )
}

/** In what two chosen calls differ. */
function Comparison({
  records,
  chosen,
}: {
  readonly records: readonly CallRecord[]
  readonly chosen: readonly number[]
}): JSX.Element | null {
  if (chosen.length === 0) return null
  const [before, after] = [...chosen]
    .sort((one, other) => one - other)
    .map((id) => records.find((record) => record.id === id))
  if (!before || !after) {
    return <p class="sub">Choose another call of the same side to compare with call {chosen[0]}.</p>
  }
  const differences = compareRecords(before, after)
  if (differences.length === 0) {
    return (
      <p class="sub">
        Calls {before.id} and {after.id} are alike, but for what is new in every call.
      </p>
    )
  }
  const isSent = ({ path }: RecordDifference): boolean => path.startsWith('request')
  const parts = [
    { what: 'what was sent', rows: differences.filter(isSent) },
    { what: 'what came of it', rows: differences.filter((each) => !isSent(each)) },
  ]
  return (
    <table class="rows comparison">
      <caption class="visually-hidden">
        Calls {before.id} and {after.id}
      </caption>
      <thead>
        <tr>
          <th scope="col">Where</th>
          <th scope="col">Call {before.id}</th>
          <th scope="col">Call {after.id}</th>
        </tr>
      </thead>
      {parts
        .filter(({ rows }) => rows.length > 0)
        .map(({ what, rows }) => (
          <tbody key={what}>
            <tr>
              <th scope="rowgroup" colSpan={3}>
                {formatCount(rows.length, 'difference')} in {what}
              </th>
            </tr>
            {rows.map((row) => (
              <tr key={row.path}>
                <th scope="row">
                  <code>{row.path}</code>
                </th>
                <td data-label={`Call ${before.id}`}>{row.before ?? '–'}</td>
                <td data-label={`Call ${after.id}`}>{row.after ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        ))}
    </table>
  )
}

function describeShort(record: CallRecord): string {
  const { outcome } = record
  if (!outcome) return 'under way'
  const name = outcome.ok ? String(outcome.status) : outcome.error.name
  return [
    isCancelled(record) ? 'cancelled' : name,
    formatMilliseconds(outcome.milliseconds),
    formatCount(outcome.attempts.length, 'attempt'),
  ].join(' · ')
}
