import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import type { GenericSchema } from 'valibot'
import { parse } from 'valibot'
import { describe, expect, it, vi } from 'vitest'
import { listen } from '@x/core/testing/node'
import { askJuspay } from '../../test/ask-juspay.ts'
import { customerSchema } from '../customers/customer.ts'
import { createJuspaySimulator } from './create-juspay-simulator.ts'

const NOW = Date.parse('2020-03-17T14:13:37.500Z')
const GUEST = { object_reference_id: 'guest_user', mobile_number: '9988776655' }
const WITH_TOKEN = { ...GUEST, 'options.get_client_auth_token': 'true' }

/** Gives everything that depends on the seed. */
async function run(seed?: number): Promise<unknown> {
  const simulator = createJuspaySimulator({ seed, clock: { now: () => NOW } })
  const { headers, data } = await askJuspay(simulator).create(WITH_TOKEN)
  return [simulator.apiKey, headers.get('x-request-id'), headers.get('x-response-id'), data]
}

describe('createJuspaySimulator', () => {
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
    const { create } = askJuspay(createJuspaySimulator({ clock: new Clock() }))
    expect((await create(GUEST)).data.date_created).toBe('2020-03-17T14:13:37Z')
    const simulator = createJuspaySimulator()
    vi.useFakeTimers({ now: NOW, toFake: ['Date'] })
    const { data } = await askJuspay(simulator).create(GUEST)
    vi.useRealTimers()
    expect(data.date_created).toBe('2020-03-17T14:13:37Z')
  })

  it('refuses what cannot be assumed, and says which was probably meant', () => {
    // JavaScript callers have no types that would refuse this.
    const assume = { unknownKey: 'merge' } as object
    expect(() => createJuspaySimulator({ assume })).toThrow(
      '`unknownKey` is not an assumption; did you mean `unknownKeys`?',
    )
    const other = { missingFields: 'nul' } as object
    expect(() => createJuspaySimulator({ assume: other })).toThrow(
      '`"nul"` is not what `missingFields` can be; did you mean `"null"`?',
    )
  })

  it('returns to the beginning', async () => {
    const simulator = createJuspaySimulator()
    const { create, get } = askJuspay(simulator)
    const { data: first } = await create(GUEST)
    simulator.faults.next({ type: 'refuse' }, { times: Infinity })
    simulator.reset()
    expect([simulator.customers, simulator.requests]).toEqual([[], []])
    expect((await get('guest_user')).status).toBe(404)
    expect((await create(GUEST)).data.id).toBe(first.id)
  })

  it('makes keys, ids and tokens in the forms of Juspay', async () => {
    const simulator = createJuspaySimulator()
    const { data } = await askJuspay(simulator).create(WITH_TOKEN)
    expect(simulator.apiKey).toMatch(/^[0-9A-F]{30}$/)
    expect(data.id).toMatch(/^cst_[a-z0-9]{16}$/)
    expect(data.juspay.client_auth_token).toMatch(/^tkn_[0-9a-f]{32}$/)
  })

  it('gives copies of the customers', async () => {
    const simulator = createJuspaySimulator()
    await askJuspay(simulator).create(WITH_TOKEN)
    const [customer] = simulator.customers
    const schema: GenericSchema = customerSchema
    expect(parse(schema, customer)).toEqual(customer)
    expect(customer).not.toHaveProperty('juspay')
    Object.assign(customer ?? {}, { first_name: 'changed' })
    expect(simulator.customers[0]?.first_name).toBeNull()
  })

  it('logs requests with the key masked', async () => {
    const simulator = createJuspaySimulator()
    await askJuspay(simulator).create(GUEST)
    expect(simulator.requests).toEqual([
      {
        method: 'POST',
        url: 'https://sandbox.juspay.in/customers',
        headers: {
          authorization: 'Basic ••••••••',
          'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
          'x-merchantid': simulator.merchantId,
        },
        body: 'object_reference_id=guest_user&mobile_number=9988776655',
        status: 200,
        committed: true,
        answered: true,
      },
    ])
  })

  it('logs the key nowhere else, either', async () => {
    const simulator = createJuspaySimulator()
    const { create, get } = askJuspay(simulator)
    await create({ ...GUEST, first_name: simulator.apiKey })
    await get(simulator.apiKey)
    expect(JSON.stringify(simulator.requests)).not.toContain(simulator.apiKey)
  })

  it('waits on its clock', async () => {
    const waits: number[] = []
    const simulator = createJuspaySimulator({
      clock: { sleep: async (milliseconds) => void waits.push(milliseconds) },
    })
    simulator.faults.next({ type: 'delay', ms: 3_600_000 })
    expect((await askJuspay(simulator).create(GUEST)).status).toBe(200)
    expect(waits).toEqual([3_600_000])
  })

  it('can take a write and lose the answer', async () => {
    const simulator = createJuspaySimulator()
    const { create } = askJuspay(simulator)
    simulator.faults.next({ type: 'disconnect', commit: true }, { operation: 'customers.create' })
    await expect(create(GUEST)).rejects.toThrow('fetch failed')
    expect(simulator.requests).toMatchObject([{ committed: true, answered: false }])
    expect((await create(GUEST)).data.error_code).toBe('unique')
    expect(simulator.requests[1]).toMatchObject({ status: 400, committed: false, answered: true })
  })

  it('serves as a request handler of msw', async () => {
    const simulator = createJuspaySimulator()
    const server = setupServer(
      http.all(`${simulator.baseUrl}/*`, ({ request }) =>
        // Only so does a lost connection reach the client as one.
        simulator.fetch(request).catch(() => HttpResponse.error()),
      ),
    )
    server.listen({ onUnhandledFrame: 'error' })
    try {
      const { create, get } = askJuspay({ ...simulator, fetch: globalThis.fetch })
      const { data } = await create(GUEST)
      expect((await get('guest_user')).data).toEqual(data)
      simulator.faults.next({ type: 'disconnect', commit: true })
      await expect(get('guest_user')).rejects.toBeInstanceOf(TypeError)
    } finally {
      server.close()
    }
  })

  it('serves over a socket', async () => {
    const simulator = createJuspaySimulator()
    const server = await listen(simulator)
    try {
      const asked = askJuspay({ ...simulator, baseUrl: server.url, fetch: globalThis.fetch })
      const reference = 'a/b?c@d.co'
      const { data } = await asked.create({ ...GUEST, object_reference_id: reference })
      expect((await asked.get(encodeURIComponent(reference))).data).toEqual(data)
    } finally {
      await server.close()
    }
  })
})
