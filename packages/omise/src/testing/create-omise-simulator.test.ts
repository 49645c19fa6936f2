import { runInNewContext } from 'node:vm'
import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { parse, type GenericSchema } from 'valibot'
import { listen } from '@x/core/testing/node'
import { describe, expect, it, vi } from 'vitest'
import { askOmise } from '../../test/ask-omise.ts'
import { customerSchema } from '../customers/customer.ts'
import { createOmiseSimulator } from './create-omise-simulator.ts'

const NOW = Date.parse('2019-05-29T04:00:00.750Z')

/** Gives everything that depends on the seed. */
async function run(seed?: number): Promise<unknown> {
  const simulator = createOmiseSimulator({ seed, clock: { now: () => NOW } })
  const { create, list } = askOmise(simulator)
  await create({ email: 'john@example.com', card: simulator.createCardToken() })
  await create({})
  const { headers, data } = await list()
  return [simulator.secretKey, headers.get('x-request-id'), data]
}

describe('createOmiseSimulator', () => {
  it('gives the same answers for the same seed and clock', async () => {
    expect(await run()).toEqual(await run(1))
    expect(await run(2)).not.toEqual(await run(1))
  })

  it('asks a clock as the object that it is, and the time of day anew each time', async () => {
    class Clock {
      #time = NOW
      now(): number {
        return this.#time
      }
    }
    const { create } = askOmise(createOmiseSimulator({ clock: new Clock() }))
    expect((await create({})).data.created_at).toBe('2019-05-29T04:00:00Z')
    const simulator = createOmiseSimulator()
    vi.useFakeTimers({ now: NOW, toFake: ['Date'] })
    const { data } = await askOmise(simulator).create({})
    vi.useRealTimers()
    expect(data.created_at).toBe('2019-05-29T04:00:00Z')
  })

  it('refuses what cannot be assumed, and says which was probably meant', () => {
    // JavaScript callers have no types that would refuse this.
    const assume = { metadta: 'merge' } as object
    expect(() => createOmiseSimulator({ assume })).toThrow(
      '`metadta` is not an assumption; did you mean `metadata`?',
    )
    const other = { metadata: 'replaces' } as object
    expect(() => createOmiseSimulator({ assume: other })).toThrow(
      '`"replaces"` is not what `metadata` can be; did you mean `"replace"`?',
    )
  })

  it('returns to the beginning', async () => {
    const simulator = createOmiseSimulator()
    const { create, retrieve } = askOmise(simulator)
    const token = simulator.createCardToken()
    const { data: first } = await create({ card: token })
    simulator.faults.next({ type: 'refuse' }, { times: Infinity })
    simulator.reset()
    expect([simulator.customers, simulator.requests]).toEqual([[], []])
    expect((await retrieve(first.id)).status).toBe(404)
    expect(simulator.createCardToken()).toBe(token)
    expect((await create({})).data.id).toBe(first.id)
  })

  it('makes keys, ids and tokens in the forms of Omise', async () => {
    const simulator = createOmiseSimulator()
    const token = simulator.createCardToken()
    const { data } = await askOmise(simulator).create({ card: token })
    expect(simulator.secretKey).toMatch(/^skey_test_[0-9a-z]{19}$/)
    expect(token).toMatch(/^tokn_test_[0-9a-z]{19}$/)
    expect(data.id).toMatch(/^cust_test_[0-9a-z]{19}$/)
    expect(data.default_card).toMatch(/^card_test_[0-9a-z]{19}$/)
  })

  it('gives the customers in the realm of the test, whichever that of the runtime is, as in Jest', async () => {
    const read: unknown = runInNewContext('JSON.parse')
    vi.stubGlobal('structuredClone', (value: unknown) =>
      // It is `JSON.parse` of another realm.
      Reflect.apply(read as typeof JSON.parse, undefined, [JSON.stringify(value)]),
    )
    const simulator = createOmiseSimulator()
    const { data } = await askOmise(simulator).create({ metadata: { plan: { name: 'gold' } } })
    expect(simulator.customers).toStrictEqual([data])
    vi.unstubAllGlobals()
  })

  it('gives copies of the customers, in the newest shape', async () => {
    const simulator = createOmiseSimulator({ clock: { now: () => NOW } })
    const { create } = askOmise(simulator, '2014-07-27')
    await create({ metadata: { plan: { name: 'gold' } }, card: simulator.createCardToken() })
    const [customer] = simulator.customers
    const schema: GenericSchema = customerSchema
    expect(parse(schema, customer)).toEqual(customer)
    expect(customer?.created_at).toBe('2019-05-29T04:00:00Z')
    expect(customer?.default_card).toBe(customer?.cards.data[0]?.id)
    Object.assign(customer?.metadata.plan ?? {}, { name: 'changed' })
    expect(simulator.customers[0]?.metadata).toEqual({ plan: { name: 'gold' } })
  })

  it('gives each customer as it was last answered, whatever the time is', async () => {
    let now = NOW
    const simulator = createOmiseSimulator({ clock: { now: () => (now += 1000) } })
    const omise = askOmise(simulator)
    const john = (await omise.create({ email: 'john@example.com' })).data
    const jane = (await omise.create({ email: 'jane@example.com' })).data
    expect(jane.cards.to).toBe('2019-05-29T04:00:02Z')
    expect(simulator.customers).toEqual([john, jane])
    const updated = (await omise.update(john.id, { description: 'mono' })).data
    expect(simulator.customers).toEqual([updated, jane])
    const retrieved = (await omise.retrieve(jane.id)).data
    expect(retrieved.cards.to).toBe('2019-05-29T04:00:04Z')
    expect(simulator.customers).toEqual([updated, retrieved])
    const listed = (await omise.list()).data.data
    expect(listed[0].cards.to).toBe('2019-05-29T04:00:05Z')
    expect(simulator.customers).toEqual(listed)
    const found = (await omise.search({ order: 'chronological' })).data.data
    expect(found[0].cards.to).toBe('2019-05-29T04:00:06Z')
    expect(simulator.customers).toEqual(found)
  })

  it('logs requests with the key masked', async () => {
    const simulator = createOmiseSimulator()
    await askOmise(simulator).create({ email: 'john@example.com' })
    expect(simulator.requests).toEqual([
      {
        method: 'POST',
        url: 'https://api.omise.co/customers',
        headers: { authorization: 'Basic ••••••••', 'content-type': 'application/json' },
        body: '{"email":"john@example.com"}',
        status: 200,
        committed: true,
        answered: true,
      },
    ])
  })

  it('logs the key nowhere else, either', async () => {
    const simulator = createOmiseSimulator()
    const { create, retrieve } = askOmise(simulator)
    await create({ description: simulator.secretKey })
    await retrieve(simulator.secretKey)
    expect(JSON.stringify(simulator.requests)).not.toContain(simulator.secretKey)
  })

  it('has failures for one operation', async () => {
    const simulator = createOmiseSimulator()
    const { create, list } = askOmise(simulator)
    simulator.faults.next({ type: 'status', status: 503 }, { operation: 'customers.create' })
    expect((await list()).status).toBe(200)
    expect((await create({})).status).toBe(503)
    expect((await create({})).status).toBe(200)
    expect(simulator.customers).toHaveLength(1)
  })

  it('waits on its clock', async () => {
    const waits: number[] = []
    const simulator = createOmiseSimulator({
      clock: { sleep: async (milliseconds) => void waits.push(milliseconds) },
    })
    simulator.faults.next({ type: 'delay', ms: 3_600_000 })
    expect((await askOmise(simulator).create({})).status).toBe(200)
    expect(waits).toEqual([3_600_000])
  })

  it('can take a write and lose the answer', async () => {
    const simulator = createOmiseSimulator()
    simulator.faults.next({ type: 'disconnect', commit: true })
    await expect(askOmise(simulator).create({})).rejects.toThrow('fetch failed')
    expect(simulator.customers).toHaveLength(1)
    expect(simulator.requests).toMatchObject([{ committed: true, answered: false }])
  })

  it('serves as a request handler of msw', async () => {
    // Each list tells the second at which it ends.
    const simulator = createOmiseSimulator({ clock: { now: () => NOW } })
    const server = setupServer(
      http.all(`${simulator.baseUrl}/*`, ({ request }) =>
        // Only so does a lost connection reach the client as one.
        simulator.fetch(request).catch(() => HttpResponse.error()),
      ),
    )
    server.listen({ onUnhandledFrame: 'error' })
    try {
      const { create, list } = askOmise({ ...simulator, fetch: globalThis.fetch })
      const { data } = await create({ email: 'john@example.com' })
      expect((await list()).data.data).toEqual([data])
      simulator.faults.next({ type: 'disconnect', commit: true })
      await expect(create({})).rejects.toBeInstanceOf(TypeError)
      expect(simulator.customers).toHaveLength(2)
    } finally {
      server.close()
    }
  })

  it('serves over a socket, below the path of its base URL too', async () => {
    const simulator = createOmiseSimulator({ baseUrl: 'https://proxy.example.com/omise' })
    const server = await listen(simulator)
    try {
      for (const baseUrl of [server.url, `${server.url}/omise`]) {
        const { create, retrieve } = askOmise({ ...simulator, baseUrl, fetch: globalThis.fetch })
        const { data } = await create({ email: 'john@example.com' })
        expect((await retrieve(data.id)).data).toMatchObject({ email: 'john@example.com' })
      }
    } finally {
      await server.close()
    }
  })
})
