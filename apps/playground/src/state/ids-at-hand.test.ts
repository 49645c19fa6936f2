import { signal } from '@preact/signals'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Belonging } from '../operations/account.ts'
import type { IdsAtHand } from './ids-at-hand.ts'
import { listIds, takeIds } from './ids-at-hand.ts'

const card = (id: string, customerId: string): Belonging => ({ kind: 'card', id, customerId })
const schedule: Belonging = { kind: 'schedule', id: 's1', customerId: 'first' }

let state: IdsAtHand

beforeEach(() => {
  state = {
    idNames: new Set(['customer_id', 'card_id']),
    ids: signal({}),
    customerIds: signal(['second', 'first']),
    belongings: signal([schedule, card('c3', 'first'), card('c2', 'second'), card('c1', 'first')]),
  }
})

describe('takeIds', () => {
  it('brings along the newest that a customer has, and nothing that is no id of a call', () => {
    takeIds(state, { customer_id: 'first' })
    expect(state.ids.value).toEqual({ customer_id: 'first', card_id: 'c3' })
  })

  it('keeps what was chosen until the customer is another one', () => {
    takeIds(state, { customer_id: 'first' })
    takeIds(state, { card_id: 'c1' })
    takeIds(state, { customer_id: 'first' })
    expect(state.ids.value['card_id']).toBe('c1')
    takeIds(state, { customer_id: 'second' })
    expect(state.ids.value['card_id']).toBe('c2')
    takeIds(state, { customer_id: 'nobody' })
    expect(state.ids.value).toEqual({ customer_id: 'nobody', card_id: '' })
  })

  it('takes what is given with a customer rather than what is newest', () => {
    takeIds(state, { customer_id: 'first', card_id: 'c1' })
    expect(state.ids.value).toEqual({ customer_id: 'first', card_id: 'c1' })
  })

  it('leaves the samples where nothing is taken', () => {
    takeIds(state, {})
    expect(state.ids.value).toEqual({})
  })
})

it('lists the customers, and the cards of the one at hand', () => {
  takeIds(state, { customer_id: 'first' })
  expect(listIds(state, 'customer_id')).toEqual(['second', 'first'])
  expect(listIds(state, 'card_id')).toEqual(['c3', 'c1'])
})
