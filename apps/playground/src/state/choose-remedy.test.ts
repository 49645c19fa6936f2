import { signal } from '@preact/signals'
import { describe, expect, it } from 'vitest'
import type { CallError } from '../calls/call-error.ts'
import { createSides } from '../operations/create-sides.ts'
import type { TopicId } from '../operations/topics.ts'
import type { CallRecord } from './call-record.ts'
import { chooseRemedy } from './choose-remedy.ts'
import type { SideState } from './side-state.ts'
import { createSideState } from './side-state.ts'

const states = createSides().map((side) =>
  createSideState(side, new Map(), signal({}), signal(true)),
)

/** A side that lists, and one that does not. */
const [lists, keeps] = ['list', 'nothing'].map((wanted) => {
  const state = states.find(({ panes }) => panes.has('list') === (wanted === 'list'))
  if (!state) throw new Error(`There is no side with ${wanted}`)
  return state
})

function choose(
  state: SideState | undefined,
  topic: TopicId,
  details: Partial<CallError>,
): ReturnType<typeof chooseRemedy> {
  const operation = state?.panes.get(topic)?.operation
  if (!state || !operation) throw new Error('There is no such call')
  const record: CallRecord = {
    id: 1,
    side: state.side.id,
    topic,
    input: operation.sample,
    options: {},
    startedAt: 0,
    exchanges: [],
    isReplay: false,
  }
  return chooseRemedy({ name: 'X', message: '', ...details }, record, state)
}

describe('chooseRemedy', () => {
  it.each([
    [
      { kind: 'params', outcome: 'not_sent' },
      { kind: 'edit', label: 'Edit the field' },
    ],
    [{ kind: 'invalid_request', outcome: 'rejected' }, { kind: 'edit' }],
    [{ kind: 'not_found', outcome: 'rejected' }, { kind: 'edit' }],
    [{ kind: 'config', outcome: 'not_sent' }, { kind: 'options' }],
    [
      { kind: 'timeout', outcome: 'unknown' },
      { kind: 'settle', settlement: { topic: 'search' } },
    ],
    [{ kind: 'response', outcome: 'succeeded' }, { kind: 'settle' }],
    [
      { kind: 'rate_limit', outcome: 'rejected', retryable: true, retryAfterMs: 1000 },
      { kind: 'retry', label: 'Retry after 1 s', afterMs: 1000 },
    ],
    [
      { kind: 'server', outcome: 'rejected', retryable: true },
      { kind: 'retry', label: 'Retry', afterMs: 0 },
    ],
    [{ kind: 'server', outcome: 'unknown', retryable: true }, { kind: 'settle' }],
  ])('after a create that ended in %j', (details, remedy) => {
    expect(choose(lists, 'create', details)).toMatchObject(remedy)
  })

  it('looks for a duplicate by its own id', () => {
    const remedy = choose(keeps, 'create', { kind: 'duplicate', outcome: 'rejected' })
    const id = keeps?.panes.get('create')?.operation.sample.params['object_reference_id']
    expect(remedy).toMatchObject({
      kind: 'settle',
      settlement: { topic: 'retrieve', input: { ids: { customer_id: id } } },
    })
  })

  it('lists the customers where one is not found, or else names one', () => {
    const missing = { kind: 'not_found', outcome: 'rejected' }
    expect(choose(lists, 'retrieve', missing)).toMatchObject({ kind: 'visit', topic: 'list' })
    expect(choose(keeps, 'retrieve', missing)).toBeUndefined()
    if (keeps) keeps.customerIds.value = ['newest', 'older']
    expect(choose(keeps, 'retrieve', missing)).toMatchObject({ kind: 'use', customerId: 'newest' })
  })

  it('lists the cards where a card is not found, and the customers where theirs are not', () => {
    const missing = { kind: 'not_found', outcome: 'rejected' }
    for (const topic of ['retrieve-card', 'update-card', 'destroy-card'] as const) {
      expect(choose(lists, topic, missing)).toMatchObject({
        kind: 'visit',
        topic: 'list-cards',
        label: 'List cards',
      })
    }
    for (const topic of ['list-cards', 'list-schedules', 'update', 'destroy'] as const) {
      expect(choose(lists, topic, missing)).toMatchObject({ kind: 'visit', topic: 'list' })
    }
  })

  it('retrieves a card of which nobody knows what became', () => {
    const remedy = choose(lists, 'destroy-card', { kind: 'not_found', outcome: 'unknown' })
    const { ids } = lists?.panes.get('destroy-card')?.operation.sample ?? {}
    expect(remedy).toMatchObject({
      kind: 'settle',
      label: 'Retrieve the card',
      settlement: { topic: 'retrieve-card', input: { ids } },
    })
  })

  it('tries a read again whose outcome is of no matter', () => {
    const lost = { kind: 'timeout', outcome: 'unknown', retryable: true }
    expect(choose(lists, 'retrieve', lost)).toMatchObject({ kind: 'retry', label: 'Retry' })
  })

  it('looks at an answer that is not as it should be, and knows nothing against a wrong key', () => {
    const wrong = { kind: 'response', outcome: 'rejected', retryable: false }
    expect(choose(lists, 'retrieve', wrong)).toMatchObject({ kind: 'look' })
    expect(choose(lists, 'retrieve', { kind: 'authentication' })).toBeUndefined()
  })
})
