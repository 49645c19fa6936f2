import type { ClientEvent } from '@x/core'
import { createSeededIds } from '@x/core/testing'
import { describe, expect, it } from 'vitest'
import type { Omise } from '../create-omise.ts'
import { createOmise } from '../create-omise.ts'
import type { OmiseSettings } from '../index.ts'
import type { OmiseSimulator } from '../testing/index.ts'
import { createOmiseSimulator } from '../testing/index.ts'

const NOW = Date.UTC(2026, 0, 1, 12)

/** A clock that stands still, as lists tell the second at which they end; no wait takes time. */
const clock = { now: (): number => NOW, sleep: async (): Promise<void> => {} }

/** Opens an account of a provider that has the same time. */
const openAccount = (): OmiseSimulator => createOmiseSimulator({ clock: { now: clock.now } })

function setup(
  settings: OmiseSettings = {},
  simulator = openAccount(),
): { simulator: OmiseSimulator; omise: Omise } {
  const { secretKey, fetch } = simulator
  return { simulator, omise: createOmise({ secretKey, fetch, clock, ...settings }) }
}

const lost = { type: 'disconnect', commit: true } as const
const email = 'lucius@omise.co'
const reconcile = 'order-1'

describe('a create that is reconciled', () => {
  it('keeps its key with the customer', async () => {
    const { omise } = setup()
    const metadata = { colour: 'red' }
    const customer = await omise.customers.create({ email, metadata }, { reconcile })
    expect(customer.metadata).toEqual({ colour: 'red', reconcile_key: 'order-1' })
    expect(metadata).toEqual({ colour: 'red' })
  })

  it('whose answer was lost comes back as it was created', async () => {
    const { simulator, omise } = setup()
    await omise.customers.create({ email })
    simulator.faults.next(lost)
    const { value, response } = await omise.customers
      .create({ email }, { reconcile })
      .withResponse()
    expect(value.metadata).toEqual({ reconcile_key: 'order-1' })
    expect(response).toMatchObject({
      status: 200,
      created: true,
      attempts: [{ error: 'connection' }, { status: 200 }],
    })
    expect(simulator.customers).toHaveLength(2)
    expect(simulator.requests.filter(({ method }) => method === 'POST')).toHaveLength(2)
  })

  it('says that it was created, also when nothing is lost', async () => {
    const { omise } = setup()
    const create = omise.customers.create({ email }, { reconcile })
    expect((await create.withResponse()).response.created).toBe(true)
  })

  it('is looked for from a minute before, with the options of the call but for its own', async () => {
    const { simulator, omise } = setup()
    simulator.faults.next(lost)
    const options = { reconcile, extraParams: { expand: true }, headers: { 'x-trace': '1' } }
    await omise.customers.create({ email }, options).safe()
    for (const { headers } of simulator.requests) expect(headers).toHaveProperty('x-trace', '1')
    expect(simulator.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'POST https://api.omise.co/customers',
      'GET https://api.omise.co/customers?limit=100&from=2026-01-01T11%3A59%3A00Z&order=reverse_chronological',
    ])
  })

  it('whose answer held no id comes back as it was created', async () => {
    const { simulator, omise } = setup()
    const body = '{"object":"customer"}'
    simulator.faults.next({ type: 'status', status: 200, body, commit: true })
    expect(await omise.customers.create({ email }, { reconcile })).toEqual(simulator.customers[0])
  })

  it('is one call to a listener, which ends as it does', async () => {
    const events: ClientEvent[] = []
    const { simulator, omise } = setup({ onEvent: (event) => void events.push(event) })
    simulator.faults.next(lost)
    await omise.customers.create({ email }, { reconcile })
    expect(new Set(events.map(({ callId }) => callId)).size).toBe(1)
    expect(events.map(({ type, operation, method }) => `${type} ${operation} ${method}`)).toEqual([
      'request customers.create POST',
      'retry customers.create POST',
      'request customers.create GET',
      'response customers.create GET',
      'end customers.create GET',
    ])
    expect(events.at(-1)).not.toHaveProperty('error')
  })

  it('ends when the caller aborts, and does not look', async () => {
    const controller = new AbortController()
    const events: string[] = []
    const { simulator, omise } = setup({
      onEvent: ({ type, operation }) => void events.push(`${type} ${operation}`),
    })
    simulator.faults.next({ type: 'stall', at: 'headers', commit: true })
    const options = { reconcile, signal: controller.signal }
    const create = omise.customers.create({ email }, options)
    await expect.poll(() => simulator.requests).toHaveLength(1)
    controller.abort()
    await expect(create).rejects.toMatchObject({ kind: 'aborted', outcome: 'unknown' })
    expect(simulator.requests).toHaveLength(1)
    expect(events).toEqual(['request customers.create', 'end customers.create'])
  })

  it('is not looked for once its deadline has passed, though the clock does not say so yet', async () => {
    const { simulator, omise } = setup({ deadline: 200, clock: { ...clock, monotonic: () => 0 } })
    simulator.faults.next({ type: 'stall', at: 'headers', commit: true })
    await expect(omise.customers.create({ email }, { reconcile })).rejects.toMatchObject({
      kind: 'timeout',
      outcome: 'unknown',
    })
    expect(simulator.requests).toHaveLength(1)
  })

  it('is found though the clock of Omise is behind', async () => {
    const simulator = createOmiseSimulator({ clock: { now: () => NOW - 30_000 } })
    const { omise } = setup({}, simulator)
    simulator.faults.next(lost)
    expect(await omise.customers.create({ email }, { reconcile })).toEqual(simulator.customers[0])
  })

  it('is never sent again, though it never arrived', async () => {
    const { simulator, omise } = setup()
    simulator.faults.next({ type: 'disconnect', commit: false })
    await expect(omise.customers.create({ email }, { reconcile })).rejects.toMatchObject({
      kind: 'connection',
      outcome: 'unknown',
      attempts: [{ error: 'connection' }, { status: 200 }],
    })
    expect(simulator.requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })

  it('looks through 2,000 customers and no more', async () => {
    const simulator = openAccount()
    const others = setup({}, simulator).omise.customers
    simulator.faults.next(lost)
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const answer = await simulator.fetch(input, init).catch((error: unknown) => error)
      if (answer instanceof Response) return answer
      for (let count = 0; count < 2000; count++) await others.create({})
      throw answer
    }
    const { omise } = setup({ fetch }, simulator)
    await expect(omise.customers.create({ email }, { reconcile })).rejects.toMatchObject({
      outcome: 'unknown',
    })
    expect(simulator.requests.filter(({ method }) => method === 'GET')).toHaveLength(20)
    expect((await others.list({ limit: 1 })).data[0]?.metadata).toEqual({
      reconcile_key: 'order-1',
    })
  })

  it('is found though others go while it is looked for, or a page holds fewer', async () => {
    const simulator = openAccount()
    const others = setup({}, simulator).omise.customers
    let lists = 0
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const url = new URL(new Request(input).url)
      if (init?.method === 'GET' && ++lists === 2) {
        const newest = await others.list({ limit: 60, order: 'reverse_chronological' })
        for (const { id } of newest.data) await others.destroy(id)
      }
      if (init?.method === 'GET') url.searchParams.set('limit', '70')
      const answer = await simulator.fetch(url, init).catch((error: unknown) => error)
      if (answer instanceof Response) return answer
      for (let count = 0; count < 150; count++) await others.create({})
      throw answer
    }
    simulator.faults.next(lost)
    const { omise } = setup({ fetch }, simulator)
    const customer = await omise.customers.create({ email }, { reconcile })
    expect(customer).toEqual(simulator.customers[0])
  })

  it('stays unknown when nothing can be read', async () => {
    const { simulator, omise } = setup()
    simulator.faults.next(lost)
    simulator.faults.next({ type: 'status', status: 503 }, { times: 100 })
    await expect(omise.customers.create({ email }, { reconcile })).rejects.toMatchObject({
      kind: 'connection',
      outcome: 'unknown',
    })
  })

  it.each([
    ['20 times', {}, 20],
    ['as often as the call may be sent again, where that is more', { maxRetries: 25 }, 25],
  ])('is looked for again %s, and no more often', async (_, options, retries) => {
    const { simulator, omise } = setup({ deadline: 3_600_000 })
    simulator.faults.next(lost)
    simulator.faults.next({ type: 'status', status: 503 }, { times: 100 })
    await omise.customers.create({ email }, { reconcile, ...options }).safe()
    expect(simulator.requests).toHaveLength(1 + 1 + retries)
  })

  it('that Omise refuses is refused', async () => {
    const { simulator, omise } = setup()
    await expect(
      omise.customers.create({ card: 'tokn_test_1' }, { reconcile }),
    ).rejects.toMatchObject({ kind: 'not_found', outcome: 'rejected' })
    expect(simulator.requests).toHaveLength(1)
  })

  it('knows each of 2,000 customers through a network that loses a fifth of the answers', async () => {
    const simulator = openAccount()
    const chance = createSeededIds(1)
    const fetch: typeof simulator.fetch = (input, init) => {
      if (chance.text('loss', 1, '01234') === '0') simulator.faults.next(lost)
      return simulator.fetch(input, init)
    }
    const { omise } = setup({ fetch }, simulator)
    const ids = new Set<string>()
    for (let number = 0; number < 2000; number++) {
      ids.add((await omise.customers.create({}, { reconcile: `order-${number}` })).id)
    }
    expect(ids.size).toBe(2000)
    expect(new Set(simulator.customers.map(({ id }) => id))).toEqual(ids)
  }, 60_000)

  it.each(['', ' ', 7, true])('refuses the key %j', async (reconcile) => {
    const { simulator, omise } = setup()
    // JavaScript callers have no types that would refuse these.
    await expect(omise.customers.create({}, { reconcile } as object)).rejects.toMatchObject({
      kind: 'config',
      message: expect.stringContaining('`reconcile` must be a text of your own for this create'),
    })
    expect(simulator.requests).toEqual([])
  })

  it('takes the same key in the metadata', async () => {
    const { omise } = setup()
    const metadata = { reconcile_key: 'order-1' }
    const customer = await omise.customers.create({ metadata }, { reconcile })
    expect(customer.metadata).toEqual(metadata)
  })

  it('refuses another key in the metadata', async () => {
    const { simulator, omise } = setup()
    const metadata = { reconcile_key: 'other' }
    await expect(omise.customers.create({ metadata }, { reconcile })).rejects.toMatchObject({
      provider: 'omise',
      operation: 'customers.create',
      issues: [{ path: 'metadata.reconcile_key', code: 'conflict' }],
    })
    expect(simulator.requests).toEqual([])
  })
})
