import type { Fault } from '@x/core/testing'
import { createSeededIds } from '@x/core/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { guest, guestAccount, lost, unsent } from '../../test/guest-account.ts'
import { createJuspaySimulator } from '../testing/index.ts'

/** An account behind a network that has each of these faults in a fifth of the requests. */
function lossyAccount(...faults: readonly Fault[]): ReturnType<typeof guestAccount> {
  const simulator = createJuspaySimulator()
  const chance = createSeededIds(1)
  const fetch: typeof simulator.fetch = (input, init) => {
    const fault = faults[Number(chance.text('fault', 1, '01234'))]
    if (fault) simulator.faults.next(fault)
    return simulator.fetch(input, init)
  }
  return guestAccount({ fetch }, simulator)
}

/** An account whose every customer is shown with these fields besides, or instead. */
function showing(fields: object): ReturnType<typeof guestAccount> {
  const simulator = createJuspaySimulator()
  const fetch: typeof simulator.fetch = async (input, init) => {
    const response = await simulator.fetch(input, init)
    return Response.json({ ...((await response.json()) as object), ...fields })
  }
  return guestAccount({ fetch }, simulator)
}

// ky is loaded by the first call, however long that takes; the others go out in microtasks.
beforeAll(async () => {
  await guestAccount().juspay.customers.create(guest)
})

describe('a create that is reconciled', () => {
  it('whose answer was lost comes back as it was created', async () => {
    const { simulator, juspay } = guestAccount()
    simulator.faults.next(lost)
    const { value, response } = await juspay.customers
      .create(guest, { reconcile: true })
      .withResponse()
    expect(value).toEqual(simulator.customers[0])
    expect(simulator.customers).toHaveLength(1)
    expect(response).toMatchObject({
      status: 200,
      created: true,
      attempts: [{ error: 'connection' }, { status: 200 }],
    })
    expect(simulator.requests.map(({ method }) => method)).toEqual(['POST', 'GET'])
  })

  it('that never arrived is created after all, once', async () => {
    const { simulator, juspay } = guestAccount()
    simulator.faults.next(unsent)
    expect(await juspay.customers.create(guest, { reconcile: true })).toEqual(
      simulator.customers[0],
    )
    expect(simulator.requests.map(({ method }) => method)).toEqual(['POST', 'GET', 'POST'])
    expect(simulator.customers).toHaveLength(1)
  })

  it('that arrived late is found by its duplicate', async () => {
    const simulator = createJuspaySimulator()
    let request = 0
    const fetch: typeof globalThis.fetch = async (input, init) => {
      request++
      // The first create is still under way when it is given up and when the reference is read.
      if (request === 1) throw new TypeError('Failed to fetch')
      const answer = await simulator.fetch(input, init)
      if (request === 2) await simulator.fetch('https://sandbox.juspay.in/customers', first)
      return answer
    }
    const body = new URLSearchParams(guest).toString()
    const headers = {
      authorization: `Basic ${btoa(`${simulator.apiKey}:`)}`,
      'x-merchantid': simulator.merchantId,
      'content-type': 'application/x-www-form-urlencoded',
    }
    const first = { method: 'POST', body, headers }
    const { juspay } = guestAccount({ fetch }, simulator)
    expect(await juspay.customers.create(guest, { reconcile: true })).toEqual(
      simulator.customers[0],
    )
    expect(simulator.customers).toHaveLength(1)
  })

  it('stays unknown when the record that is there has other fields', async () => {
    const { simulator, juspay } = guestAccount()
    await juspay.customers.create({ ...guest, first_name: 'Jane' })
    simulator.faults.next(unsent)
    await expect(juspay.customers.create(guest, { reconcile: true })).rejects.toMatchObject({
      kind: 'connection',
      outcome: 'unknown',
    })
  })

  it('of a reference that exists is still a duplicate, which takes no second request', async () => {
    const { simulator, juspay } = guestAccount()
    await juspay.customers.create(guest)
    await expect(juspay.customers.create(guest, { reconcile: true })).rejects.toMatchObject({
      kind: 'duplicate',
      outcome: 'rejected',
    })
    expect(simulator.requests).toHaveLength(2)
  })

  it('stays unknown when nothing can be read', async () => {
    const { simulator, juspay } = guestAccount()
    simulator.faults.next(lost)
    simulator.faults.next({ type: 'status', status: 503 }, { times: 100 })
    await expect(juspay.customers.create(guest, { reconcile: true })).rejects.toMatchObject({
      kind: 'connection',
      outcome: 'unknown',
      retryable: false,
    })
  })

  it('ends when the caller aborts, and does not look', async () => {
    const controller = new AbortController()
    const events: string[] = []
    const { simulator, juspay } = guestAccount({ onEvent: ({ type }) => void events.push(type) })
    simulator.faults.next({ type: 'stall', at: 'headers', commit: true })
    const create = juspay.customers.create(guest, { reconcile: true, signal: controller.signal })
    await expect.poll(() => simulator.requests).toHaveLength(1)
    controller.abort()
    await expect(create).rejects.toMatchObject({ kind: 'aborted', outcome: 'unknown' })
    expect(simulator.requests).toHaveLength(1)
    expect(events).toEqual(['request', 'end'])
  })

  it.each([
    [
      'another value of an extra param',
      { email_address: 'a@mail.com' },
      { email_address: 'b@mail.com' },
    ],
    ['another value of one that Juspay does not document', { tier: 5 }, { tier: 6 }],
    ['no value of a documented one', { email_address: 'a@mail.com' }, { email_address: undefined }],
  ])('stays unknown when the record that is there has %s', async (_, extraParams, shown) => {
    const { simulator, juspay } = showing(shown)
    simulator.faults.next(lost)
    await expect(
      juspay.customers.create(guest, { reconcile: true, extraParams }),
    ).rejects.toMatchObject({ kind: 'connection', outcome: 'unknown' })
  })

  it.each([
    ['a number as one', { tier: 5 }, { tier: 5 }],
    ['a number as a text', { tier: 5 }, { tier: '5' }],
    ['a boolean as a text', { vip: true }, { vip: 'true' }],
    ['a date as a text', { since: new Date(0) }, { since: '1970-01-01T00:00:00.000Z' }],
    ['a list', { tags: ['a', 'b'] }, { tags: ['a', 'b'] }],
    [
      'anything where nothing was sent',
      { last_name: { toJSON: () => undefined } },
      { last_name: 'x' },
    ],
    ['nothing where an empty text was sent', { last_name: '' }, { last_name: null }],
    ['nothing of what Juspay does not document', { udf1: 'ad', mobile_country_code: 91 }, {}],
  ])('takes a record as its own that shows %s', async (_, extraParams, shown) => {
    const { simulator, juspay } = showing(shown)
    simulator.faults.next(lost)
    const create = juspay.customers.create(guest, { reconcile: true, extraParams })
    expect((await create.withResponse()).response.created).toBe(true)
    expect(simulator.customers).toHaveLength(1)
  })

  it('tells the gravest of what its creates came to', async () => {
    const { simulator, juspay } = guestAccount()
    const body = '{"error_code":"object_not_found"}'
    simulator.faults.next(unsent)
    simulator.faults.next({ type: 'status', status: 404, body })
    simulator.faults.next({ type: 'status', status: 200, body: '{"object":"customer"}' })
    simulator.faults.next({ type: 'status', status: 404, body })
    simulator.faults.next(unsent)
    simulator.faults.next({ type: 'status', status: 403, body })
    await expect(juspay.customers.create(guest, { reconcile: true })).rejects.toMatchObject({
      kind: 'response',
      outcome: 'succeeded',
    })
  })

  it.each([
    ['20 times', {}, 20],
    ['as often as the call may be sent again, where that is more', { maxRetries: 25 }, 25],
  ])('is read again %s, and no more often', async (_, options, retries) => {
    const { simulator, juspay } = guestAccount({ deadline: 3_600_000 })
    simulator.faults.next(lost)
    simulator.faults.next({ type: 'status', status: 503 }, { times: 100 })
    await juspay.customers.create(guest, { reconcile: true, ...options }).safe()
    expect(simulator.requests).toHaveLength(1 + 1 + retries)
  })

  it('reads with the options of the call, but for those that were for the create alone', async () => {
    const { simulator, juspay } = guestAccount()
    simulator.faults.next(lost)
    const options = { reconcile: true, extraParams: { udf1: 'ad' }, routingId: 'shard-7' }
    await juspay.customers.create(guest, options)
    for (const { headers } of simulator.requests) {
      expect(headers).toHaveProperty('x-routing-id', 'shard-7')
    }
    expect(simulator.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'POST https://sandbox.juspay.in/customers',
      'GET https://sandbox.juspay.in/customers/guest_user',
    ])
  })

  it('that never arrives is sent five times, and no more', async () => {
    const { simulator, juspay } = guestAccount()
    simulator.faults.next(unsent, { operation: 'customers.create', times: 100 })
    const result = await juspay.customers.create(guest, { reconcile: true }).safe()
    expect(result).toMatchObject({ error: { kind: 'connection', outcome: 'unknown' } })
    const methods = simulator.requests.map(({ method }) => method)
    expect(methods).toEqual(Array.from({ length: 5 }, () => ['POST', 'GET']).flat())
  })

  it.each([
    ['', {}],
    [', though the clock does not say so yet', { monotonic: () => 0 }],
  ])('asks for nothing once its deadline has passed%s', async (_, clock) => {
    const { simulator, juspay } = guestAccount({ deadline: 200, clock })
    simulator.faults.next({ type: 'stall', at: 'headers', commit: true })
    await expect(juspay.customers.create(guest, { reconcile: true })).rejects.toMatchObject({
      kind: 'timeout',
      outcome: 'unknown',
    })
    expect(simulator.requests.map(({ method }) => method)).toEqual(['POST'])
  })

  it('that took longer than one attempt may is read', async () => {
    const { simulator, juspay } = guestAccount({ timeout: 10 })
    simulator.faults.next({ type: 'stall', at: 'headers', commit: true })
    expect(await juspay.customers.create(guest, { reconcile: true })).toEqual(
      simulator.customers[0],
    )
  })

  it('keeps to the deadline of the call', async () => {
    const { simulator, juspay } = guestAccount({ deadline: 300, timeout: 50, clock: {} })
    simulator.faults.next({ type: 'stall', at: 'headers', commit: true }, { times: 100 })
    await expect(juspay.customers.create(guest, { reconcile: true })).rejects.toMatchObject({
      outcome: 'unknown',
    })
    // Each took its 50 ms, or a moment less by the clock of the timers.
    expect(simulator.requests.length).toBeLessThanOrEqual(7)
  })

  it('asks for the token again that a lost answer held', async () => {
    const { simulator, juspay } = guestAccount()
    simulator.faults.next(lost)
    const options = { get_client_auth_token: true }
    const customer = await juspay.customers.create({ ...guest, options }, { reconcile: true })
    expect(customer.juspay?.client_auth_token).toMatch(/^tkn_/)
  })

  it('knows each of 10,000 customers through a network that loses a fifth of the answers', async () => {
    const { simulator, juspay } = lossyAccount(lost)
    const ids = new Set<string>()
    for (let number = 0; number < 10_000; number++) {
      const params = { ...guest, object_reference_id: `reference-${number}` }
      ids.add((await juspay.customers.create(params, { reconcile: true })).id)
    }
    expect(ids.size).toBe(10_000)
    expect(new Set(simulator.customers.map(({ id }) => id))).toEqual(ids)
  }, 60_000)

  it('doubles and forgets nobody when requests are lost, too', async () => {
    const { simulator, juspay } = lossyAccount(lost, unsent)
    const known = new Set<string>()
    let unknown = 0
    for (let number = 0; number < 1000; number++) {
      const params = { ...guest, object_reference_id: `reference-${number}` }
      const result = await juspay.customers.create(params, { reconcile: true }).safe()
      if (result.ok) known.add(result.value.id)
      else if (result.error.outcome === 'unknown') unknown++
      else throw result.error
    }
    const stored = new Set(simulator.customers.map(({ id }) => id))
    expect([...known].filter((id) => !stored.has(id))).toEqual([])
    expect(known.size + unknown).toBe(1000)
    expect(unknown).toBeLessThan(5)
  })

  it.each(['yes', 1, {}])('refuses %j for true', async (reconcile) => {
    const { juspay, simulator } = guestAccount()
    // JavaScript callers have no types that would refuse these.
    const options = { reconcile } as object
    await expect(juspay.customers.create(guest, options)).rejects.toMatchObject({ kind: 'config' })
    await expect(juspay.customers.get('guest_user', {}, { ...options })).rejects.toThrow(
      '`reconcile` is not an option',
    )
    expect(simulator.requests).toEqual([])
  })

  it('tells the attempts at reading what became of it, too', async () => {
    const { juspay, simulator } = guestAccount()
    simulator.faults.next(lost, { operation: 'customers.create' })
    simulator.faults.next({ type: 'status', status: 401 }, { operation: 'customers.get' })
    const result = await juspay.customers.create(guest, { reconcile: true }).safe()
    expect(result).toMatchObject({
      error: { kind: 'connection', attempts: [{ error: 'connection' }, { status: 401 }] },
    })
  })
})
