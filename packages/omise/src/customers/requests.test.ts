import { describe, expect, it } from 'vitest'
import { capture } from '../../test/capture.ts'
import type { Omise } from '../create-omise.ts'
import { createOmise } from '../create-omise.ts'

const customer = { object: 'customer', id: 'cust_test_1' }
const id = 'cust_test_4xtrb759599jsxlhkrb'

/** What a call puts on the wire: the request line, what the body is, and the body. */
async function sent(
  call: (omise: Omise) => PromiseLike<unknown>,
  answer: object = customer,
): Promise<string> {
  const { fetch, requests } = capture(answer)
  await call(createOmise({ secretKey: 'skey_test_1', fetch }))
  const [request] = requests
  return [request?.line, request?.headers['content-type'], request?.body].filter(Boolean).join('\n')
}

const list = { object: 'list', data: [], total: 0 }
const search = { object: 'search', scope: 'customer', data: [], total: 0, total_pages: 0 }

describe('a request', () => {
  it('carries these headers', async () => {
    const { fetch, requests } = capture(customer)
    const omise = createOmise({ secretKey: 'skey_test_1', fetch })
    await omise.customers.create({ email: 'lucius@omise.co' })
    expect(requests[0]?.headers).toMatchInlineSnapshot(
      { 'user-agent': expect.stringMatching(/^x-omise\/\d+\.\d+\.\d+$/) },
      `
      {
        "accept": "application/json",
        "authorization": "Basic c2tleV90ZXN0XzE6",
        "content-type": "application/json",
        "omise-version": "2019-05-29",
        "user-agent": StringMatching /\\^x-omise\\\\/\\\\d\\+\\\\\\.\\\\d\\+\\\\\\.\\\\d\\+\\$/,
      }
    `,
    )
    await omise.customers.retrieve(id, { apiVersion: '2017-11-02' })
    expect(requests[1]?.headers['omise-version']).toBe('2017-11-02')
    expect(requests[1]?.headers).not.toHaveProperty('content-type')
    await createOmise({
      secretKey: 'skey_test_1',
      fetch,
      apiVersion: '2015-11-17',
    }).customers.retrieve(id)
    expect(requests[2]?.headers['omise-version']).toBe('2015-11-17')
  })

  it('of create is a POST of JSON', async () => {
    expect(
      await sent((omise) =>
        omise.customers.create({
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
    expect(await sent((omise) => omise.customers.create())).toMatchInlineSnapshot(`
      "POST https://api.omise.co/customers
      application/json
      {}"
    `)
  })

  it('of retrieve is a GET', async () => {
    expect(await sent((omise) => omise.customers.retrieve(id))).toMatchInlineSnapshot(
      `"GET https://api.omise.co/customers/cust_test_4xtrb759599jsxlhkrb"`,
    )
    expect(
      await sent((omise) => omise.customers.retrieve(id, { extraParams: { expand: true } })),
    ).toMatchInlineSnapshot(
      `"GET https://api.omise.co/customers/cust_test_4xtrb759599jsxlhkrb?expand=true"`,
    )
    expect(await sent((omise) => omise.customers.retrieve('../account?x#y'))).toMatchInlineSnapshot(
      `"GET https://api.omise.co/customers/..%2Faccount%3Fx%23y"`,
    )
  })

  it('of list is a GET whose defaults are left to Omise', async () => {
    expect(await sent((omise) => omise.customers.list(), list)).toMatchInlineSnapshot(
      `"GET https://api.omise.co/customers"`,
    )
    expect(
      await sent(
        (omise) =>
          omise.customers.list({
            offset: 10,
            limit: 5,
            from: new Date(0),
            to: '2014-10-20T00:00:00Z',
            order: 'reverse_chronological',
          }),
        list,
      ),
    ).toMatchInlineSnapshot(
      `"GET https://api.omise.co/customers?offset=10&limit=5&from=1970-01-01T00%3A00%3A00Z&to=2014-10-20T00%3A00%3A00Z&order=reverse_chronological"`,
    )
  })

  it('of search is a GET with its scope', async () => {
    expect(
      await sent((omise) => omise.customers.search({ filters: { created: '2016-09-09' } }), search),
    ).toMatchInlineSnapshot(
      `"GET https://api.omise.co/search?scope=customer&filters%5Bcreated%5D=2016-09-09"`,
    )
    expect(
      await sent(
        (omise) =>
          omise.customers.search({
            query: 'eleven@omise.co',
            filters: { created: new Date(Date.UTC(2016, 8, 9, 23)), used: true },
            page: 2,
            per_page: 50,
            order: 'chronological',
          }),
        search,
      ),
    ).toMatchInlineSnapshot(
      `"GET https://api.omise.co/search?scope=customer&query=eleven%40omise.co&filters%5Bcreated%5D=2016-09-09&filters%5Bused%5D=true&page=2&per_page=50&order=chronological"`,
    )
  })

  it('of update is a PATCH of JSON', async () => {
    expect(await sent((omise) => omise.customers.update(id, { default_card: 'card_test_1' })))
      .toMatchInlineSnapshot(`
      "PATCH https://api.omise.co/customers/cust_test_4xtrb759599jsxlhkrb
      application/json
      {"default_card":"card_test_1"}"
    `)
  })

  it('of destroy is a DELETE without a body', async () => {
    expect(await sent((omise) => omise.customers.destroy(id))).toMatchInlineSnapshot(
      `"DELETE https://api.omise.co/customers/cust_test_4xtrb759599jsxlhkrb"`,
    )
  })
})

describe('what would mean another call is not sent', () => {
  it.each([undefined, null, '', ' ', '.', '..', 7, {}])('as with the id %j', async (bad) => {
    const { fetch, requests } = capture(list)
    const { customers } = createOmise({ secretKey: 'skey_test_1', fetch })
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
    expect(requests).toEqual([])
  })

  it('as with a search for something else than customers', async () => {
    const { fetch, requests } = capture(list)
    const { customers } = createOmise({ secretKey: 'skey_test_1', fetch })
    await expect(customers.search({}, { extraParams: { scope: 'charge' } })).rejects.toMatchObject({
      issues: [{ path: 'extraParams.scope', code: 'conflict' }],
    })
    expect(requests).toEqual([])
  })

  it('as with an update of nothing, or a misspelt param', async () => {
    const { fetch, requests } = capture(customer)
    const { customers } = createOmise({ secretKey: 'skey_test_1', fetch })
    await expect(customers.update(id, {})).rejects.toMatchObject({ kind: 'params' })
    await expect(customers.create(new Map([['emial', 'x']]))).rejects.toMatchObject({
      issues: [{ path: 'emial', code: 'unknown', suggestion: 'email' }],
    })
    await expect(customers.list({ limit: 101 })).rejects.toMatchObject({
      issues: [{ path: 'limit', code: 'range' }],
    })
    expect(requests).toEqual([])
  })
})
