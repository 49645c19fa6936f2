import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { Fragment } from 'preact'
import type { CallRecord } from '../state/call-record.ts'
import { formatCount } from '../state/describe-outcome.ts'
import type { LedgerRow } from '../state/read-ledger.ts'
import { readLedger } from '../state/read-ledger.ts'
import type { SideState } from '../state/side-state.ts'
import type { PageProps } from './page-props.ts'
import { Highlighted } from './highlighted.tsx'
import { runKeys } from './keys.ts'
import './ledger.css'
import { SideMark } from './side-mark.tsx'

/** How many customers are shown of those that a provider keeps. */
const SHOWN_CUSTOMERS = 20

/** How many requests are shown of those that a provider has logged, until one asks for all. */
const SHOWN_REQUESTS = 50

/** What each provider has logged and keeps, beside what its client believes. */
export function Ledger({ playground }: PageProps): JSX.Element {
  return (
    <div class="ledgers">
      {playground.sides.map((state) => (
        <SideLedger key={state.side.id} state={state} playground={playground} />
      ))}
    </div>
  )
}

function SideLedger({
  state,
  playground,
}: Pick<PageProps, 'playground'> & { readonly state: SideState }): JSX.Element {
  const { side } = state
  if (!state.isSimulated.value) {
    return (
      <section class="ledger" aria-label={`Ledger of ${side.name}`}>
        <p class="empty">What {side.name} has logged is seen in its own dashboard.</p>
      </section>
    )
  }
  const records = playground.history.value.filter((record) => record.side === side.id)
  const settles = (asked: CallRecord, record: CallRecord): boolean => {
    const settlement = state.panes.get(record.topic)?.operation.settle?.(record.input)
    const isAsked = asked.topic === settlement?.topic
    return isAsked && JSON.stringify(asked.input) === JSON.stringify(settlement.input)
  }
  const rows = [...readLedger(state.ledger.value, records, settles)].reverse()
  const before = state.seeded.value
  const own = rows.filter(({ number }) => number > before)
  return (
    <section class="ledger" aria-label={`Ledger of ${side.name}`}>
      <h3>
        <SideMark side={side} /> What {side.name} has logged
      </h3>
      {own.length === 0 ? (
        <p class="empty">Run a call ({runKeys}), and what the provider has of it comes here.</p>
      ) : (
        <LedgerTable rows={own} state={state} />
      )}
      {own.some(({ record }) => !record) && (
        <p class="sub">
          Not asked: what walks, fills the account, is measured or is your own code.
        </p>
      )}
      {before > 0 && (
        <p class="sub">
          {formatCount(before, 'earlier request')}, by which the account was set up.
        </p>
      )}
      <Customers state={state} />
    </section>
  )
}

function LedgerTable({
  rows,
  state,
}: {
  readonly rows: readonly LedgerRow[]
  readonly state: SideState
}): JSX.Element {
  const redact = state.account.value?.redactor.text ?? (() => '')
  const isWhole = useSignal(false)
  const shown = isWhole.value ? rows : rows.slice(0, SHOWN_REQUESTS)
  return (
    <>
      <div class="scroll" tabIndex={0} role="group" aria-label={`Requests to ${state.side.name}`}>
        <table class="rows">
          <thead>
            <tr>
              <th scope="col">#</th>
              <th scope="col">Request</th>
              <th scope="col">Status</th>
              <th scope="col">Committed</th>
              <th scope="col">Answered</th>
              <th scope="col">The client believes</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ number, request, record, belief, isLost, settledBy }) => (
              <tr key={number} class={isLost && !settledBy ? 'is-lost' : undefined}>
                <th scope="row" data-label="#">
                  {number}
                </th>
                <td data-label="Request">
                  <code>
                    {request.method}{' '}
                    {readParts(request.url).map((part) => (
                      <Fragment key={part}>
                        {redact(part)}
                        <wbr />
                      </Fragment>
                    ))}
                  </code>
                </td>
                <td data-label="Status">{request.status ?? '–'}</td>
                <td data-label="Committed">{writeCommitted(request)}</td>
                <td data-label="Answered">{request.answered ? 'yes' : 'no'}</td>
                <td data-label="The client believes">
                  {belief ?? (record ? 'under way' : 'not asked')}
                  {isLost && !settledBy && <b class="lost"> – but it took effect</b>}
                  {settledBy && <b class="found"> – settled by call {settledBy.id}</b>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > SHOWN_REQUESTS && (
        <button
          type="button"
          class="quiet push"
          aria-pressed={isWhole.value}
          onClick={() => {
            isWhole.value = !isWhole.value
          }}
        >
          Show all {rows.length}
          <span class="visually-hidden"> requests to {state.side.name}</span>
        </button>
      )}
    </>
  )
}

/** The customers that the provider keeps, the newest first. */
function Customers({ state }: { readonly state: SideState }): JSX.Element {
  const { side } = state
  const all = state.customers.value
  const redactor = state.account.value?.redactor
  const newest = all.slice(-SHOWN_CUSTOMERS).reverse()
  const text = redactor ? JSON.stringify(redactor.value(newest), null, 2) : ''
  return (
    <details class="customers">
      <summary>{formatCount(all.length, 'customer')} kept</summary>
      {all.length > SHOWN_CUSTOMERS && <p class="sub">The newest {SHOWN_CUSTOMERS}:</p>}
      <Highlighted source={text} label={`Customers kept by ${side.name}`} />
    </details>
  )
}

/** Reads the path of a request, and the parts of its query, between which a line may end. */
function readParts(url: string): readonly string[] {
  const { pathname, searchParams } = new URL(url)
  const query = Array.from(searchParams, ([name, value]) => `${name}=${value}`)
  return [pathname, ...query.map((part, index) => `${index === 0 ? '?' : '&'}${part}`)]
}

/** A read has nothing to commit. */
function writeCommitted({ method, committed }: LedgerRow['request']): string {
  if (method === 'GET') return '–'
  return committed ? 'yes' : 'no'
}
