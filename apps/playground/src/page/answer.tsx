import type { JSX } from 'preact'
import type { Outcome } from '../calls/carry-out.ts'
import { topics } from '../operations/topics.ts'
import type { CallRecord } from '../state/call-record.ts'
import type { Pane } from '../state/pane.ts'
import type { SideState } from '../state/side-state.ts'
import './answer.css'
import type { PageProps } from './page-props.ts'
import { CopyButton } from './copy-button.tsx'
import { topicAddress } from '../address/topic-address.ts'
import { ErrorCard } from './error-card.tsx'
import { Highlighted } from './highlighted.tsx'
import type { ValueLink } from './json-tree.tsx'
import { JsonTree } from './json-tree.tsx'
import type { View } from './view.ts'

/** What a call gave: its value, or the error that it ended in. */
export function Answer({
  run,
  outcome,
  state,
  pane,
  ...page
}: PageProps & {
  readonly run: CallRecord
  readonly outcome: Outcome
  readonly state: SideState
  readonly pane: Pane
}): JSX.Element {
  const { name } = state.side
  if (!outcome.ok) {
    return <ErrorCard run={run} failure={outcome} state={state} pane={pane} {...page} />
  }
  const { value, requestId } = outcome
  const label = `Answer of ${name}`
  const text = JSON.stringify(value, null, 2)
  return (
    <div role="group" aria-label={label}>
      <div class="answer-head">
        {requestId && <p class="state">request {requestId}</p>}
        <PlainSwitch view={page.view} name={name} />
        <CopyButton text={text} what={`the answer of ${name}`} />
      </div>
      {page.view.isPlain.value ? (
        <Highlighted source={text} label={label} />
      ) : (
        <JsonTree
          key={run.id}
          value={value}
          label={label}
          linkOf={(each) => linkCustomer(each, state, page.view)}
        />
      )}
    </div>
  )
}

function PlainSwitch({ view, name }: { readonly view: View; readonly name: string }): JSX.Element {
  return (
    <button
      type="button"
      class="quiet push"
      aria-pressed={view.isPlain.value}
      onClick={() => {
        view.isPlain.value = !view.isPlain.value
      }}
    >
      JSON<span class="visually-hidden"> of the answer of {name}</span>
    </button>
  )
}

/** The id of a customer who is there leads to the call that retrieves it. */
function linkCustomer(
  value: unknown,
  { panes, customerIds, customers, customerId }: SideState,
  view: View,
): ValueLink | undefined {
  const retrieve = topics.find(({ id }) => id === 'retrieve' && panes.has(id))
  if (!retrieve || typeof value !== 'string') return undefined
  const isId =
    customerIds.value.includes(value) ||
    customers.value.some((customer) => 'id' in customer && customer.id === value)
  if (!isId) return undefined
  return {
    href: topicAddress(retrieve),
    title: retrieve.title,
    onFollow() {
      customerId.value = value
      view.tab.value = undefined
    },
  }
}
