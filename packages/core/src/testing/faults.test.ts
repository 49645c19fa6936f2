import { describe, expect, it } from 'vitest'
import type { Fault } from './faults.ts'
import { createFaultQueue } from './faults.ts'

const REFUSE: Fault = { type: 'refuse' }
const DELAY: Fault = { type: 'delay', ms: 5 }

const OPERATIONS = [
  'customers.create',
  'customers.retrieve',
  'customers.list',
  'things.create',
  'things.get',
]

describe('createFaultQueue', () => {
  it('gives the faults in their order, once each', () => {
    const { faults, take } = createFaultQueue(OPERATIONS)
    faults.next(REFUSE)
    faults.next(DELAY)
    expect([take('a'), take(undefined), take('b')]).toEqual([REFUSE, DELAY, undefined])
  })

  it('gives a fault as often as it is told', () => {
    const { faults, take } = createFaultQueue(OPERATIONS)
    faults.next(REFUSE, { times: 2 })
    expect([take('a'), take('a'), take('a')]).toEqual([REFUSE, REFUSE, undefined])
  })

  it('keeps a fault for the operation that it is for', () => {
    const { faults, take } = createFaultQueue(OPERATIONS)
    faults.next(REFUSE, { operation: 'customers.create' })
    faults.next(DELAY)
    expect(take('customers.list')).toBe(DELAY)
    expect(take('customers.list')).toBeUndefined()
    expect(take('customers.create')).toBe(REFUSE)
  })

  it('gives a fault for ever, until it is cleared', () => {
    const { faults, take } = createFaultQueue(OPERATIONS)
    faults.next(REFUSE, { times: Infinity })
    for (let round = 0; round < 100; round += 1) expect(take('a')).toBe(REFUSE)
    faults.clear()
    expect(take('a')).toBeUndefined()
  })

  it.each([0, -1, 1.5, Number.NaN])('refuses to be told %s times', (times) => {
    expect(() => createFaultQueue(OPERATIONS).faults.next(REFUSE, { times })).toThrow(RangeError)
  })

  it.each([200, 599])('takes the status %s', (status) => {
    const { faults, take } = createFaultQueue(OPERATIONS)
    faults.next({ type: 'status', status })
    expect(take('a')).toEqual({ type: 'status', status })
  })

  it.each([199, 600, 200.5])('refuses the status %s', (status) => {
    expect(() => createFaultQueue(OPERATIONS).faults.next({ type: 'status', status })).toThrow(
      RangeError,
    )
  })

  it('refuses a delay of less than nothing, or of no number', () => {
    const { faults, take } = createFaultQueue(OPERATIONS)
    expect(() => faults.next({ type: 'delay', ms: -1 })).toThrow('ms must be 0 or more: it is -1')
    expect(() => faults.next({ type: 'delay', ms: Number.NaN })).toThrow(RangeError)
    // JavaScript callers have no types that would refuse this.
    const delay: Fault = JSON.parse('{ "type": "delay" }')
    expect(() => faults.next(delay)).toThrow('it is undefined')
    expect(take('a')).toBeUndefined()
  })
})

it('refuses a fault or an operation that does not exist', () => {
  const { faults } = createFaultQueue(OPERATIONS)
  expect(() => faults.next(REFUSE, { operation: 'customers.creat' })).toThrow(
    '`customers.creat` is not an operation; did you mean `customers.create`?',
  )
  // JavaScript callers have no types that would refuse this.
  const fault = { type: 'refused' } as unknown as Fault
  expect(() => faults.next(fault)).toThrow('did you mean `refuse`?')
  const stall: Fault = JSON.parse('{ "type": "stall", "at": "header", "commit": true }')
  expect(() => faults.next(stall)).toThrow('did you mean `headers`?')
})
