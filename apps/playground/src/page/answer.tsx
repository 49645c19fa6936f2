import type { JSX } from 'preact'
import type { Outcome } from '../calls/carry-out.ts'
import type { CallInput } from '../operations/operation.ts'
import type { CallRecord } from '../state/call-record.ts'
import { findReader } from '../state/find-reader.ts'
import { nameId, takeIds } from '../state/ids-at-hand.ts'
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
          linkOf={(each) => linkRecord(each, state, page.view)}
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

/** The id of a record that is there leads to the call that retrieves it. */
function linkRecord(value: unknown, state: SideState, view: View): ValueLink | undefined {
  const ids = typeof value === 'string' ? findIds(value, state) : undefined
  const name = ids && Object.keys(ids).at(-1)
  const retrieve = name && findReader(state.panes, `/{${name}}`)
  if (!retrieve) return undefined
  return {
    href: topicAddress(retrieve),
    title: retrieve.title,
    onFollow() {
      takeIds(state, ids)
      view.tab.value = undefined
    },
  }
}

/** Finds the ids by which a record of the account is retrieved; its own one is the last. */
function findIds(
  id: string,
  { belongings, customerIds, customers }: SideState,
): CallInput['ids'] | undefined {
  const own = belongings.value.find((each) => each.id === id)
  if (own) return { customer_id: own.customerId, [nameId(own)]: id }
  const isCustomer =
    customerIds.value.includes(id) ||
    customers.value.some((customer) => 'id' in customer && customer.id === id)
  return isCustomer ? { customer_id: id } : undefined
}
