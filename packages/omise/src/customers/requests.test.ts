import { beforeEach, describe, expect, it } from 'vitest'
import { createOmise } from '../create-omise.ts'
import type { OmiseRequestOptions } from '../index.ts'
import { createOmiseSimulator } from '../testing/index.ts'

const id = 'cust_test_4xtrb759599jsxlhkrb'
const simulator = createOmiseSimulator()
const { secretKey, fetch } = simulator
const { customers } = createOmise({ secretKey, fetch })
const { cards, schedules } = customers

beforeEach(() => simulator.reset())

/** What a call puts on the wire, whatever is answered: request line, type and body. */
async function sent(call: { safe(): Promise<unknown> }): Promise<string> {
  await call.safe()
  const { method, url, headers, body } = simulator.requests.at(-1) ?? {}
  return [`${method} ${url}`, headers?.['content-type'], body].filter(Boolean).join('\n')
}

describe('a request', () => {
  it('carries these headers', async () => {
    await customers.create({ email: 'lucius@omise.co' })
    expect(simulator.requests[0]?.headers).toMatchInlineSnapshot(
      { 'user-agent': expect.stringMatching(/^x-omise\/\d+\.\d+\.\d+$/) },
      `
      {
        "accept": "application/json",
        "authorization": "Basic ••••••••",
        "content-type": "application/json",
        "omise-version": "2019-05-29",
        "user-agent": StringMatching /\\^x-omise\\\\/\\\\d\\+\\\\\\.\\\\d\\+\\\\\\.\\\\d\\+\\$/,
      }
    `,
    )
    await customers.list({}, { apiVersion: '2017-11-02' })
    await createOmise({ secretKey, fetch, apiVersion: '2015-11-17' }).customers.list()
    const [, later, older] = simulator.requests.map(({ headers }) => headers)
    expect(later).not.toHaveProperty('content-type')
    expect(later?.['omise-version']).toBe('2017-11-02')
    expect(older?.['omise-version']).toBe('2015-11-17')
  })

  it('of create is a POST of JSON', async () => {
    expect(
      await sent(
        customers.create({
          email: 'lucius@omise.co',
          description: null,
          metadata: { a: { b: [1] } },
        }),
      ),
    ).toMatchInlineSnapshot(`
      "POST https://api.omise.co/customers
      application/json
      {"email":"lucius@omise.co","description":null,"metadata":{"a":{"b":[1]}}}"
    `)
    expect(await sent(customers.create())).toMatchInlineSnapshot(`
      "POST https://api.omise.co/customers
      application/json
      {}"
    `)
  })

  it('of retrieve is a GET', async () => {
    expect(await sent(customers.retrieve(id))).toMatchInlineSnapshot(
      `"GET https://api.omise.co/customers/cust_test_4xtrb759599jsxlhkrb"`,
    )
    expect(
      await sent(customers.retrieve(id, { extraParams: { expand: true } })),
    ).toMatchInlineSnapshot(
      `"GET https://api.omise.co/customers/cust_test_4xtrb759599jsxlhkrb?expand=true"`,
    )
    expect(await sent(customers.retrieve('../account?x#y'))).toMatchInlineSnapshot(
      `"GET https://api.omise.co/customers/..%2Faccount%3Fx%23y"`,
    )
  })

  it('of list is a GET whose defaults are left to Omise', async () => {
    expect(await sent(customers.list())).toMatchInlineSnapshot(
      `"GET https://api.omise.co/customers"`,
    )
    expect(
      await sent(
        customers.list({
          offset: 10,
          limit: 5,
          from: new Date(0),
          to: '2014-10-20T00:00:00Z',
          order: 'reverse_chronological',
        }),
      ),
    ).toMatchInlineSnapshot(
      `"GET https://api.omise.co/customers?offset=10&limit=5&from=1970-01-01T00%3A00%3A00Z&to=2014-10-20T00%3A00%3A00Z&order=reverse_chronological"`,
    )
  })

  it('of a list that is iterated over asks for as many as there may be on a page', async () => {
    await customers.list().toArray({ limit: 1000 })
    expect(simulator.requests.map(({ url }) => url)).toEqual([
      'https://api.omise.co/customers?limit=100',
    ])
  })

  it('of search is a GET with its scope', async () => {
    expect(
      await sent(
        customers.search({ filters: { created: '2016-09-09' }, order: 'reverse_chronological' }),
      ),
    ).toMatchInlineSnapshot(
      `"GET https://api.omise.co/search?scope=customer&filters%5Bcreated%5D=2016-09-09&order=reverse_chronological"`,
    )
    expect(
      await sent(
        customers.search({
          query: 'eleven@omise.co',
          filters: {
            created: new Date(Date.UTC(2016, 8, 9, 23)),
            used: true,
            amount: 5,
            other: undefined,
          },
          page: 2,
          per_page: 50,
          order: 'chronological',
        }),
      ),
    ).toMatchInlineSnapshot(
      `"GET https://api.omise.co/search?scope=customer&query=eleven%40omise.co&filters%5Bcreated%5D=2016-09-09&filters%5Bused%5D=true&filters%5Bamount%5D=5&page=2&per_page=50&order=chronological"`,
    )
  })

  it.each(['today', '2017-01-01..2017-12-31', '2016-09-09', '2016-09-09T23:00:00Z'])(
    'of search takes the text %j for a day as it is',
    async (created) => {
      await customers.search({ filters: { created } }).safe()
      const [request] = simulator.requests
      expect(new URL(request?.url ?? '').searchParams.get('filters[created]')).toBe(created)
    },
  )

  it('of update is a PATCH of JSON', async () => {
    expect(await sent(customers.update(id, { default_card: 'card_test_1' })))
      .toMatchInlineSnapshot(`
      "PATCH https://api.omise.co/customers/cust_test_4xtrb759599jsxlhkrb
      application/json
      {"default_card":"card_test_1"}"
    `)
  })

  it('of destroy is a DELETE without a body', async () => {
    expect(await sent(customers.destroy(id))).toMatchInlineSnapshot(
      `"DELETE https://api.omise.co/customers/cust_test_4xtrb759599jsxlhkrb"`,
    )
  })

  it.each<[string, (options: OmiseRequestOptions<'2017-11-02'>) => { safe(): Promise<unknown> }]>([
    ['create', (options) => customers.create({}, options)],
    ['retrieve', (options) => customers.retrieve(id, options)],
    ['list', (options) => customers.list({}, options)],
    ['search', (options) => customers.search({}, options)],
    ['update', (options) => customers.update(id, { email: 'x' }, options)],
    ['destroy', (options) => customers.destroy(id, options)],
    ['cards.list', (options) => cards.list(id, {}, options)],
    ['cards.retrieve', (options) => cards.retrieve(id, 'card_test_1', options)],
    ['cards.update', (options) => cards.update(id, 'card_test_1', { city: 'x' }, options)],
    ['cards.destroy', (options) => cards.destroy(id, 'card_test_1', options)],
    ['schedules.list', (options) => schedules.list(id, {}, options)],
  ])('of %s goes by the options of its call', async (_, call) => {
    await call({ apiVersion: '2017-11-02', headers: { 'x-trace': '1a2b' } }).safe()
    expect(simulator.requests).toHaveLength(1)
    expect(simulator.requests[0]?.headers).toMatchObject({
      'omise-version': '2017-11-02',
      'x-trace': '1a2b',
    })
  })

  it('of a list, and of no search, may be one of many at a time', async () => {
    const options = { prefetch: 1, concurrency: 2 }
    for (const call of [
      customers.list({}, options),
      cards.list(id, {}, options),
      schedules.list(id, {}, options),
    ]) {
      await call.safe()
    }
    expect(simulator.requests).toHaveLength(3)
    await expect(customers.search({}, options)).rejects.toMatchObject({ kind: 'config' })
    await customers.search({}, { prefetch: 1 })
    expect(simulator.requests).toHaveLength(4)
  })
})

describe('what would mean another call is not sent', () => {
  it.each([undefined, null, '', ' ', '.', '..', 7, {}])('as with the id %j', async (bad) => {
    // JavaScript callers have no types that would refuse these.
    const wrong = bad as string
    for (const call of [
      customers.retrieve(wrong),
      customers.update(wrong, { email: 'x' }),
      customers.destroy(wrong),
    ]) {
      expect(await call.safe()).toMatchObject({
        ok: false,
        error: { kind: 'params', outcome: 'not_sent' },
      })
    }
    expect(simulator.requests).toEqual([])
  })

  it('as with a search for something else than customers', async () => {
    await expect(customers.search({}, { extraParams: { scope: 'charge' } })).rejects.toMatchObject({
      issues: [{ path: 'extraParams.scope', code: 'conflict' }],
    })
    expect(simulator.requests).toEqual([])
  })

  it('as with an update of nothing, or a misspelt param', async () => {
    await expect(customers.update(id, {})).rejects.toMatchObject({ kind: 'params' })
    await expect(customers.create(new Map([['emial', 'x']]))).rejects.toMatchObject({
      issues: [{ path: 'emial', code: 'unknown', suggestion: 'email' }],
    })
    expect(simulator.requests).toEqual([])
  })

  it.each([
    ['create', 'email', 7, 'type'],
    ['create', 'description', 7, 'type'],
    ['create', 'card', 7, 'type'],
    ['create', 'metadata', 'x', 'format'],
    ['create', 'linked_account', 7, 'type'],
    ['update', 'email', 7, 'type'],
    ['update', 'description', 7, 'type'],
    ['update', 'card', 7, 'type'],
    ['update', 'default_card', 7, 'type'],
    ['update', 'metadata', 'x', 'format'],
    ['update', 'linked_account', 7, 'type'],
    ['cards.update', 'name', 7, 'type'],
    ['cards.update', 'expiration_month', '7', 'type'],
    ['cards.update', 'expiration_year', '2030', 'type'],
    ['cards.update', 'postal_code', 10320, 'type'],
    ['cards.update', 'city', 7, 'type'],
  ])('as with the %s whose `%s` is %j; with null it is', async (operation, name, wrong, code) => {
    const call = (value: unknown): { safe(): Promise<unknown> } => {
      const params = { [name]: value }
      if (operation === 'create') return customers.create(params)
      if (operation === 'update') return customers.update(id, params)
      return cards.update(id, 'card_test_1', params)
    }
    expect(await call(wrong).safe()).toMatchObject({
      error: { issues: [{ path: name, code }] },
    })
    expect(simulator.requests).toEqual([])
    expect(await sent(call(null))).toContain(`{"${name}":null}`)
  })

  it.each([
    [{ limit: 0 }, 'limit', 'range'],
    [{ limit: 101 }, 'limit', 'range'],
    [{ limit: 1.5 }, 'limit', 'type'],
    [{ offset: -1 }, 'offset', 'range'],
    [{ offset: 0.5 }, 'offset', 'type'],
    [{ offset: '1' }, 'offset', 'type'],
    [{ limit: '1' }, 'limit', 'type'],
    [{ from: 7 }, 'from', 'type'],
    [{ to: 7 }, 'to', 'type'],
    [{ order: 'newest' }, 'order', 'format'],
  ])('as with a list of %o', async (given, path, code) => {
    // JavaScript callers have no types that would refuse these.
    const params = given as object
    for (const call of [customers.list(params), cards.list(id, params), schedules.list(id, params)])
      await expect(call).rejects.toMatchObject({ issues: [{ path, code }] })
    expect(simulator.requests).toEqual([])
    await expect(customers.list({ limit: 1, offset: 0 })).resolves.toBeDefined()
  })

  it.each([
    [{ page: 0 }, 'page', 'range'],
    [{ page: 1.5 }, 'page', 'type'],
    [{ per_page: 0 }, 'per_page', 'range'],
    [{ per_page: 1.5 }, 'per_page', 'type'],
    [{ page: '1' }, 'page', 'type'],
    [{ per_page: '1' }, 'per_page', 'type'],
    [{ query: 7 }, 'query', 'type'],
    [{ order: 'newest' }, 'order', 'format'],
    [{ filters: 7 }, 'filters', 'type'],
    [{ filters: { created: 7 } }, 'filters.created', 'type'],
    [{ filters: { used: [] } }, 'filters.used', 'type'],
  ])('as with a search of %o', async (given, path, code) => {
    // JavaScript callers have no types that would refuse these.
    const params = given as object
    await expect(customers.search(params)).rejects.toMatchObject({ issues: [{ path, code }] })
    expect(simulator.requests).toEqual([])
    await expect(customers.search({ page: 1, per_page: 1 })).resolves.toBeDefined()
  })
})
