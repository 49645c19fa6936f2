import { beforeEach, describe, expect, it } from 'vitest'
import { createOmise } from '../create-omise.ts'
import { createOmiseSimulator } from '../testing/index.ts'

const id = 'cust_test_4xtrb759599jsxlhkrb'
const simulator = createOmiseSimulator()
const { secretKey, fetch } = simulator
const { customers } = createOmise({ secretKey, fetch })

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

  it('of search is a GET with its scope', async () => {
    expect(
      await sent(customers.search({ filters: { created: '2016-09-09' } })),
    ).toMatchInlineSnapshot(
      `"GET https://api.omise.co/search?scope=customer&filters%5Bcreated%5D=2016-09-09"`,
    )
    expect(
      await sent(
        customers.search({
          query: 'eleven@omise.co',
          filters: { created: new Date(Date.UTC(2016, 8, 9, 23)), used: true },
          page: 2,
          per_page: 50,
          order: 'chronological',
        }),
      ),
    ).toMatchInlineSnapshot(
      `"GET https://api.omise.co/search?scope=customer&query=eleven%40omise.co&filters%5Bcreated%5D=2016-09-09&filters%5Bused%5D=true&page=2&per_page=50&order=chronological"`,
    )
  })

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
    [{ limit: 0 }, 'limit', 'range'],
    [{ limit: 101 }, 'limit', 'range'],
    [{ limit: 1.5 }, 'limit', 'type'],
    [{ offset: -1 }, 'offset', 'range'],
    [{ offset: 0.5 }, 'offset', 'type'],
  ])('as with a list of %o', async (params, path, code) => {
    const { cards, schedules } = customers
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
  ])('as with a search of %o', async (params, path, code) => {
    await expect(customers.search(params)).rejects.toMatchObject({ issues: [{ path, code }] })
    expect(simulator.requests).toEqual([])
    await expect(customers.search({ page: 1, per_page: 1 })).resolves.toBeDefined()
  })
})
