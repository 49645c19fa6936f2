import { http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createJuspay } from '../create-juspay.ts'
import { toDate } from '../index.ts'
import { createJuspaySimulator } from '../testing/index.ts'

// Every example of the Elixir client's documentation of its customers, as it is written here.
const simulator = createJuspaySimulator()
const server = setupServer(
  http.all(`${simulator.baseUrl}/*`, ({ request }) => simulator.fetch(request)),
)
const { apiKey, merchantId } = simulator
const juspay = createJuspay({ apiKey, merchantId, environment: 'sandbox' })

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
beforeEach(() => simulator.reset())
afterAll(() => server.close())

const guest = {
  object_reference_id: 'guest_user',
  mobile_number: '9988776655',
  email_address: 'customer@mail.com',
  first_name: 'John',
  last_name: 'Smith',
  mobile_country_code: '91',
}
const change = {
  mobile_number: '9988776688',
  customer_email: 'customer@mail.com',
  first_name: 'udpate_firstname',
  last_name: 'udpate_lastname',
  mobile_country_code: '91',
}

describe('the reference examples', () => {
  it.each([
    ['a map', guest],
    ['a list', Object.entries(guest)],
    ['a Map', new Map(Object.entries(guest))],
  ])('create a customer from %s', async (_, params) => {
    const customer = await juspay.customers.create(params)
    expect(customer).toMatchObject({
      ...guest,
      object: 'customer',
      id: expect.stringMatching(/^cst_[0-9a-z]{16}$/),
      date_created: expect.any(String),
      last_updated: customer.date_created,
    })
  })

  it.each([
    ['its id', 'guest_user'],
    ['a map', { customer_id: 'guest_user' }],
    ['a list', [['customer_id', 'guest_user']] as const],
  ])('get a customer by %s', async (_, given) => {
    const created = await juspay.customers.create(guest)
    const read =
      typeof given === 'string' ? juspay.customers.get(given) : juspay.customers.get(given)
    expect(await read).toEqual(created)
    expect(await juspay.customers.get(created.id)).toEqual(created)
  })

  it('refuse the sample that gets with create, and say what to call', async () => {
    await expect(juspay.customers.create([['customer_id', 'guest_user']])).rejects.toMatchObject({
      kind: 'params',
      outcome: 'not_sent',
      message: expect.stringContaining(
        '`customer_id` is not a parameter of customers.create; to read a customer, call `customers.get`',
      ),
    })
    expect(simulator.requests).toEqual([])
  })

  it.each([
    ['a map', { customer_id: 'guest_user', ...change }],
    ['a list', [['customer_id', 'guest_user'] as const, ...Object.entries(change)]],
  ])('update a customer from %s, and answer what is new', async (_, given) => {
    await juspay.customers.create({ ...guest, email_address: 'customer@gmail.com' })
    const customer = await juspay.customers.update(given)
    expect(customer).toMatchObject({
      object_reference_id: 'guest_user',
      mobile_number: '9988776688',
      email_address: 'customer@mail.com',
      first_name: 'udpate_firstname',
      last_name: 'udpate_lastname',
    })
    expect(await juspay.customers.get('guest_user')).toEqual(customer)
  })

  it('update a customer whose id stands before the params', async () => {
    await juspay.customers.create(guest)
    const customer = await juspay.customers.update('guest_user', { first_name: 'Jon' })
    expect(customer).toMatchObject({ first_name: 'Jon', last_name: 'Smith' })
  })

  it('take customer_email for what it means, and refuse two different addresses', async () => {
    const both = { customer_email: 'a@mail.com', email_address: 'b@mail.com' }
    await expect(juspay.customers.update('guest_user', both)).rejects.toMatchObject({
      issues: [{ path: 'customer_email', code: 'conflict' }],
    })
  })
})

describe('a customer', () => {
  it('with the same reference is a duplicate', async () => {
    await juspay.customers.create(guest)
    await expect(juspay.customers.create(guest)).rejects.toMatchObject({
      name: 'DuplicateError',
      code: 'ALREADY_EXISTS',
      status: 400,
      outcome: 'rejected',
      requestId: expect.any(String),
    })
  })

  it('that does not exist is not found, and its reference not repeated', async () => {
    const error: unknown = await juspay.customers
      .get('john@mail.com')
      .catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ name: 'NotFoundError', code: 'RESOURCE_NOT_FOUND' })
    expect(String(error)).not.toContain('john')
  })

  it('comes with a token for a client when it is asked for', async () => {
    await juspay.customers.create(guest)
    const options = { get_client_auth_token: true }
    for (const customer of [
      await juspay.customers.get('guest_user', { options }),
      await juspay.customers.get({ customer_id: 'guest_user', options }),
      await juspay.customers.get('guest_user', [['options.get_client_auth_token', true]]),
      await juspay.customers.create({ ...guest, object_reference_id: 'other_user', options }),
    ]) {
      expect(customer.juspay?.client_auth_token).toMatch(/^tkn_[0-9a-f]{32}$/)
    }
    expect((await juspay.customers.get('guest_user')).juspay ?? null).toBeNull()
  })

  it.each(['z', 'offset'] as const)('has times that can be read in the form %s', async (dates) => {
    const clock = { now: () => Date.UTC(2016, 7, 2, 8, 7, 52) }
    const other = createJuspaySimulator({ clock, assume: { dates } })
    const client = createJuspay({
      apiKey: other.apiKey,
      merchantId: other.merchantId,
      environment: 'sandbox',
      fetch: other.fetch,
    })
    const { date_created } = await client.customers.create(guest)
    expect(date_created).toBe(dates === 'z' ? '2016-08-02T08:07:52Z' : '2016-08-02T08:07:52+0000')
    expect(toDate(date_created).getTime()).toBe(clock.now())
  })

  it('of a refused field says which', async () => {
    const result = await juspay.customers.create({ ...guest, mobile_number: 'abc' }).safe()
    expect(result).toMatchObject({
      ok: false,
      error: {
        kind: 'invalid_request',
        fields: [{ name: 'mobile_number', reason: expect.any(String) }],
      },
    })
  })
})
