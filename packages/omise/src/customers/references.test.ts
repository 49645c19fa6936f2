import { http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createOmise } from '../create-omise.ts'
import { createOmiseSimulator } from '../testing/index.ts'

// Every example of the Elixir client's documentation of its customers, as it is written here.
const simulator = createOmiseSimulator()
const server = setupServer(
  http.all(`${simulator.baseUrl}/*`, ({ request }) => simulator.fetch(request)),
)
const omise = createOmise({ secretKey: simulator.secretKey })

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
beforeEach(() => simulator.reset())
afterAll(() => server.close())

describe('the reference examples', () => {
  it('create a customer without attaching a card', async () => {
    const customer = await omise.customers.create({
      email: 'lucius@omise.co',
      description: 'You know, it almost makes me wish for rain',
    })
    expect(customer).toMatchObject({
      object: 'customer',
      id: expect.stringMatching(/^cust_test_[0-9a-z]{19}$/),
      livemode: false,
      deleted: false,
      default_card: null,
      email: 'lucius@omise.co',
      description: 'You know, it almost makes me wish for rain',
      cards: { object: 'list', data: [], total: 0 },
    })
  })

  it('create a customer and attach a card', async () => {
    const customer = await omise.customers.create({
      email: 'grouplove@omise.co',
      description: "Don't take me tongue tied",
      card: simulator.createCardToken(),
    })
    expect(customer.cards.total).toBe(1)
    expect(customer.default_card).toBe(customer.cards.data[0]?.id)
  })

  it('destroy a customer', async () => {
    const { id } = await omise.customers.create({})
    expect(await omise.customers.destroy(id)).toMatchObject({ id, deleted: true })
    await expect(omise.customers.retrieve(id)).rejects.toMatchObject({ kind: 'not_found' })
  })

  it('list customers', async () => {
    const ids: string[] = []
    for (let count = 0; count < 25; count++) ids.push((await omise.customers.create({})).id)
    const page = await omise.customers.list()
    expect(page.data.map(({ id }) => id)).toEqual(ids.slice(0, 20))
    expect(page.total).toBe(25)
    expect((await omise.customers.list({ limit: 5 })).data.map(({ id }) => id)).toEqual(
      ids.slice(0, 5),
    )
    expect((await omise.customers.list().toArray({ limit: 100 })).map(({ id }) => id)).toEqual(ids)
  })

  it('retrieve a customer', async () => {
    const customer = await omise.customers.create({ email: 'lucius@omise.co' })
    const { created_at, email, metadata } = await omise.customers.retrieve(customer.id)
    expect({ created_at, email, metadata }).toEqual({
      created_at: customer.created_at,
      email: 'lucius@omise.co',
      metadata: {},
    })
  })

  it('search customers by the day of their creation', async () => {
    const past = createOmiseSimulator({ clock: { now: () => Date.UTC(2016, 8, 9, 12) } })
    const then = createOmise({ secretKey: past.secretKey, fetch: past.fetch })
    const { id } = await then.customers.create({})
    const page = await then.customers.search({ filters: { created: '2016-09-09' } })
    expect(page.data.map((customer) => customer.id)).toEqual([id])
    expect(page.raw).toMatchObject({ object: 'search', scope: 'customer', total_pages: 1 })
    const other = await then.customers.search({ filters: { created: '2016-09-10' } })
    expect(other.data).toEqual([])
    expect(other.hasNextPage()).toBe(false)
  })

  it('search customers by a text', async () => {
    const { id } = await omise.customers.create({ email: 'eleven@omise.co' })
    await omise.customers.create({ email: 'twelve@omise.co' })
    const hits: string[] = []
    for await (const hit of omise.customers.search({ query: 'eleven@omise.co' })) hits.push(hit.id)
    expect(hits).toEqual([id])
  })

  it('update e-mail and description', async () => {
    const { id } = await omise.customers.create({ email: 'lucius@omise.co' })
    const customer = await omise.customers.update(id, {
      email: 'edward@omise.co',
      description: 'Home is when I’m alone with you',
    })
    expect(customer).toMatchObject({
      id,
      email: 'edward@omise.co',
      description: 'Home is when I’m alone with you',
    })
  })

  it('attach a card to a customer', async () => {
    const { id } = await omise.customers.create({})
    const customer = await omise.customers.update(id, { card: simulator.createCardToken() })
    expect(customer.cards.data).toHaveLength(1)
  })

  it('give {:ok, customer} or {:error, error} as a result', async () => {
    const made = await omise.customers.create({ email: 'lucius@omise.co' }).safe()
    expect(made).toMatchObject({ ok: true, value: { email: 'lucius@omise.co' } })
    const missing = await omise.customers.retrieve('cust_test_4xtrb759599jsxlhkrb').safe()
    expect(missing).toMatchObject({
      ok: false,
      error: {
        name: 'NotFoundError',
        code: 'not_found',
        documentationUrl: expect.stringContaining('not-found'),
        requestId: expect.any(String),
      },
    })
  })

  it('take params as lists and maps alike', async () => {
    const pairs = await omise.customers.create([
      ['email', 'lucius@omise.co'],
      ['description', 'You know, it almost makes me wish for rain'],
    ])
    const map = await omise.customers.create(new Map([['email', 'lucius@omise.co']]))
    expect([pairs.email, map.email]).toEqual(['lucius@omise.co', 'lucius@omise.co'])
    const found = await omise.customers.search(new URLSearchParams('query=lucius&page=1'))
    expect(found.total).toBe(2)
  })

  it('override key and version for one call', async () => {
    await expect(
      omise.customers.create({}, { secretKey: 'skey_test_other' }),
    ).rejects.toMatchObject({ kind: 'authentication', code: 'authentication_failure' })
    const customer: object = await omise.customers.create({}, { apiVersion: '2017-11-02' })
    expect(customer).toHaveProperty('created')
    expect(customer).not.toHaveProperty('created_at')
  })
})

describe('a card token', () => {
  it('works once, and the error does not repeat it', async () => {
    const card = simulator.createCardToken()
    await omise.customers.create({ card })
    const again = await omise.customers.create({ card }).safe()
    expect(again).toMatchObject({
      ok: false,
      error: { kind: 'invalid_request', code: 'used_token' },
    })
    expect(JSON.stringify(again)).not.toContain(card)
  })

  it('that does not exist is not found, and not repeated', async () => {
    const result = await omise.customers.create({ card: 'tokn_test_51yer81s9aqqyktdoeh' }).safe()
    expect(result).toMatchObject({ ok: false, error: { kind: 'not_found', outcome: 'rejected' } })
    expect(!result.ok && result.error.message).toContain('token *** was not found')
  })
})
