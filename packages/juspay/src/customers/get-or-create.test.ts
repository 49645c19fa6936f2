import type { ClientEvent } from '@x/core'
import { describe, expect, it } from 'vitest'
import { guest, guestAccount, lost, unsent } from '../../test/guest-account.ts'

describe('getOrCreate', () => {
  it('creates a customer that is not there, and gives one that is, unchanged', async () => {
    const { juspay, simulator } = guestAccount()
    const first = await juspay.customers.getOrCreate(guest).withResponse()
    const second = await juspay.customers
      .getOrCreate({ ...guest, first_name: 'Jane' })
      .withResponse()
    expect(second.value).toEqual(first.value)
    expect(first.response).toMatchObject({ status: 200, created: true })
    expect(second.response).toMatchObject({ status: 200, created: false })
    expect(simulator.requests.map(({ method }) => method)).toEqual(['GET', 'POST', 'GET'])
  })

  it.each(['Jane', guest.first_name])('gives %s, created in between', async (first_name) => {
    const { juspay, simulator } = guestAccount()
    const other = guestAccount({}, simulator).juspay
    await other.customers.create({ ...guest, first_name })
    simulator.faults.next({
      type: 'status',
      status: 404,
      body: '{"status":"invalid_request_error","error_code":"object_not_found"}',
    })
    const { value, response } = await juspay.customers.getOrCreate(guest).withResponse()
    expect(value.first_name).toBe(first_name)
    expect(response.created).toBe(false)
  })

  it('tells every attempt that was made, the reads that found nothing included', async () => {
    const { juspay, simulator } = guestAccount()
    simulator.faults.next(unsent, { operation: 'customers.create' })
    const { response } = await juspay.customers.getOrCreate(guest).withResponse()
    expect(simulator.requests.map(({ method }) => method)).toEqual(['GET', 'POST', 'GET', 'POST'])
    expect(response.attempts).toMatchObject([
      { status: 404, error: 'not_found' },
      { error: 'connection' },
      { status: 404, error: 'not_found' },
      { status: 200 },
    ])
  })

  it('is one call to a listener, which ends as it does', async () => {
    const events: ClientEvent[] = []
    const { juspay, simulator } = guestAccount({ onEvent: (event) => void events.push(event) })
    simulator.faults.next(lost, { operation: 'customers.create' })
    await juspay.customers.getOrCreate(guest)
    expect(new Set(events.map(({ callId }) => callId)).size).toBe(1)
    expect(new Set(events.map(({ operation }) => operation))).toEqual(
      new Set(['customers.getOrCreate']),
    )
    const read = 'GET /customers/{customer_id}'
    const create = 'POST /customers'
    expect(
      events.map(({ type, attempt, method, path }) => [type, attempt, `${method} ${path}`]),
    ).toEqual([
      ['request', 1, read],
      ['response', 1, read],
      ['retry', 1, read],
      ['request', 2, create],
      ['retry', 2, create],
      ['request', 3, read],
      ['response', 3, read],
      ['end', 3, read],
    ])
    expect(events.at(-1)).not.toHaveProperty('error')
  })

  it('whose create is refused neither looks again nor sends it again', async () => {
    const { juspay, simulator } = guestAccount()
    const refused = { type: 'status', status: 400, body: '{"error_code":"invalid"}' } as const
    simulator.faults.next(refused, { operation: 'customers.create' })
    await expect(juspay.customers.getOrCreate(guest)).rejects.toMatchObject({ code: 'invalid' })
    expect(simulator.requests.map(({ method }) => method)).toEqual(['GET', 'POST'])
  })

  it('knows the customer whose answer was lost', async () => {
    const { juspay, simulator } = guestAccount()
    simulator.faults.next(lost, { operation: 'customers.create' })
    const { value, response } = await juspay.customers.getOrCreate(guest).withResponse()
    expect(value).toEqual(simulator.customers[0])
    expect(response.created).toBe(true)
  })

  it('creates nothing on a 404 that is not Juspay’s', async () => {
    const { juspay, simulator } = guestAccount()
    simulator.faults.next({ type: 'status', status: 404, body: '<html>' })
    await expect(juspay.customers.getOrCreate(guest)).rejects.toMatchObject({
      kind: 'response',
      status: 404,
    })
    expect(simulator.customers).toEqual([])
  })

  it.each(['{"error_message":"no route"}', '{"error":true}', '{"error_info":{"category":"X"}}'])(
    'creates nothing on a 404 without a code: %s',
    async (body) => {
      const { juspay, simulator } = guestAccount()
      simulator.faults.next({ type: 'status', status: 404, body })
      await expect(juspay.customers.getOrCreate(guest)).rejects.toMatchObject({
        kind: 'not_found',
        operation: 'customers.getOrCreate',
      })
      expect(simulator.customers).toEqual([])
    },
  )

  it('tells the deadline that it was given, and every attempt', async () => {
    const { juspay, simulator } = guestAccount({ deadline: 200, clock: {} })
    simulator.faults.next(
      { type: 'stall', at: 'headers', commit: true },
      { operation: 'customers.create' },
    )
    const result = await juspay.customers.getOrCreate(guest).safe()
    expect(result).toMatchObject({
      error: {
        message: expect.stringContaining('within 200 ms'),
        outcome: 'unknown',
        attempts: [{ status: 404 }, { error: 'timeout' }],
      },
    })
  })

  it.each([
    ['client', { maxRetries: 0 }, {}],
    ['call', {}, { maxRetries: 0 }],
  ])('reads as often as its %s may send it again', async (_, settings, options) => {
    const { juspay, simulator } = guestAccount(settings)
    simulator.faults.next({ type: 'status', status: 503 }, { times: 100 })
    await expect(juspay.customers.getOrCreate(guest, options)).rejects.toMatchObject({
      kind: 'server',
    })
    expect(simulator.requests).toHaveLength(1)
  })

  it.each([{ id: 'guest_user' }, { object_reference_id: 'GUEST_USER' }])(
    'takes a customer for its own that is shown with %o',
    async (shown) => {
      const { juspay: other, simulator } = guestAccount()
      const customer = { ...(await other.customers.create(guest)), ...shown }
      const { juspay } = guestAccount({ fetch: async () => Response.json(customer) }, simulator)
      expect(await juspay.customers.getOrCreate(guest)).toEqual(customer)
    },
  )

  it('never takes a customer whose id at Juspay happens to be the reference', async () => {
    const { juspay, simulator } = guestAccount()
    const { id } = await juspay.customers.create(guest)
    const params = { ...guest, object_reference_id: id }
    const { value, response } = await juspay.customers.getOrCreate(params).withResponse()
    expect(value).toEqual(simulator.customers[1])
    expect(response.created).toBe(true)
    // Juspay gives the other one for it: ours cannot be read by its reference.
    await expect(juspay.customers.getOrCreate(params)).rejects.toMatchObject({
      kind: 'duplicate',
      outcome: 'rejected',
    })
    expect(simulator.customers).toHaveLength(2)
  })

  it.each(['.', '..', ' '])('refuses %j, by which no customer can be got', async (reference) => {
    const { juspay, simulator } = guestAccount()
    const params = { ...guest, object_reference_id: reference }
    await expect(juspay.customers.getOrCreate(params)).rejects.toMatchObject({
      outcome: 'not_sent',
      operation: 'customers.getOrCreate',
      message: expect.stringContaining('`object_reference_id` must not be blank'),
      issues: [{ path: 'object_reference_id', code: 'format' }],
    })
    expect(simulator.requests).toEqual([])
  })

  it('checks its params before anything is sent', async () => {
    const { juspay, simulator } = guestAccount()
    // JavaScript callers have no types that would refuse this.
    const params = { object_reference_id: 'guest_user' } as typeof guest
    await expect(juspay.customers.getOrCreate(params)).rejects.toMatchObject({
      issues: [{ path: 'mobile_number', code: 'missing' }],
    })
    expect(simulator.requests).toEqual([])
  })
})
