import type { CallError } from '../calls/call-error.ts'
import type { Settlement } from '../operations/operation.ts'
import type { TopicId } from '../operations/topics.ts'
import type { CallRecord } from './call-record.ts'
import { formatSeconds } from './describe-outcome.ts'
import { findReader } from './find-reader.ts'
import type { SideState } from './side-state.ts'

/** The one thing to do after an error, and what a button for it says. */
export type Remedy = { readonly label: string } & (
  | { readonly kind: 'edit' | 'options' | 'look' }
  | { readonly kind: 'settle'; readonly settlement: Settlement }
  | { readonly kind: 'retry'; readonly afterMs: number }
  | { readonly kind: 'visit'; readonly topic: TopicId }
  | { readonly kind: 'use'; readonly customerId: string }
)

/** Chooses what to do after the error of a call; `undefined` when nothing here would help. */
export function chooseRemedy(
  error: CallError,
  { topic, input }: CallRecord,
  { panes, customerIds }: SideState,
): Remedy | undefined {
  const { kind, outcome, retryable, retryAfterMs = 0 } = error
  if (kind === 'params') return { kind: 'edit', label: 'Edit the field' }
  if (kind === 'config') return { kind: 'options', label: 'Edit the options' }
  const isOpen = outcome === 'unknown' || outcome === 'succeeded' || kind === 'duplicate'
  const settlement = isOpen ? panes.get(topic)?.operation.settle?.(input) : undefined
  if (settlement && panes.has(settlement.topic)) {
    return { kind: 'settle', label: settlement.label, settlement }
  }
  if (retryable) {
    const label = retryAfterMs > 0 ? `Retry after ${formatSeconds(retryAfterMs)}` : 'Retry'
    return { kind: 'retry', label, afterMs: retryAfterMs }
  }
  // What a call without ids does not find is something that its params name.
  const isInPath = Object.keys(input.ids).length > 0
  if (kind === 'not_found' && isInPath) return findOthers(topic, panes, customerIds.value[0])
  if (kind === 'not_found' || kind === 'invalid_request') {
    return { kind: 'edit', label: 'Edit the field' }
  }
  return kind === 'response' ? { kind: 'look', label: 'Look at the answer' } : undefined
}

/** What lists the records of which one was not found, or else the newest customer. */
function findOthers(
  topic: TopicId,
  panes: SideState['panes'],
  newest: string | undefined,
): Remedy | undefined {
  const { path = '' } = panes.get(topic)?.operation.endpoint ?? {}
  const list = findReader(panes, path.slice(0, path.lastIndexOf('/{')))
  if (list) return { kind: 'visit', label: list.title, topic: list.id }
  return newest === undefined
    ? undefined
    : { kind: 'use', label: 'Use a customer that is there', customerId: newest }
}
