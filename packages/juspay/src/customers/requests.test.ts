import { beforeEach, describe, expect, it } from 'vitest'
import { createJuspay } from '../create-juspay.ts'
import type { JuspayRequestOptions, JuspaySettings } from '../index.ts'
import { createJuspaySimulator } from '../testing/index.ts'

const simulator = createJuspaySimulator()
const { apiKey, merchantId, fetch } = simulator
const settings: JuspaySettings = { apiKey, merchantId, environment: 'sandbox', fetch }
const { customers } = createJuspay(settings)
const params = { object_reference_id: 'guest_user', mobile_number: '9988776655' }

beforeEach(() => simulator.reset())

/** What a call puts on the wire, whatever is answered: request line, routing id, type and body. */
async function sent(call: { safe(): Promise<unknown> }): Promise<string> {
  await call.safe()
  const { method, url, headers, body } = simulator.requests.at(-1) ?? {}
  const { 'x-routing-id': routingId, 'content-type': type } = headers ?? {}
  return [`${method} ${url}`, `x-routing-id: ${routingId}`, type, body].filter(Boolean).join('\n')
}

describe('a request', () => {
  it('carries these headers', async () => {
    await customers.create(params)
    expect(simulator.requests[0]?.headers).toMatchInlineSnapshot(
      { 'user-agent': expect.stringMatching(/^x-juspay\/\d+\.\d+\.\d+$/) },
      `
      {
        "accept": "application/json",
        "authorization": "Basic ••••••••",
        "content-type": "application/x-www-form-urlencoded",
        "user-agent": StringMatching /\\^x-juspay\\\\/\\\\d\\+\\\\\\.\\\\d\\+\\\\\\.\\\\d\\+\\$/,
        "x-merchantid": "simulated_merchant",
        "x-routing-id": "guest_user",
      }
    `,
    )
  })

  it('of create is a POST of a form', async () => {
    expect(
      await sent(
        customers.create({
          ...params,
          email_address: 'a+b@mail.com',
          first_name: 'John Q',
          options: { get_client_auth_token: true },
        }),
      ),
    ).toMatchInlineSnapshot(`
      "POST https://sandbox.juspay.in/customers
      x-routing-id: guest_user
      application/x-www-form-urlencoded
      object_reference_id=guest_user&mobile_number=9988776655&email_address=a%2Bb%40mail.com&first_name=John+Q&options.get_client_auth_token=true"
    `)
  })

  it('of get is a GET', async () => {
    expect(await sent(customers.get('guest_user'))).toMatchInlineSnapshot(`
      "GET https://sandbox.juspay.in/customers/guest_user
      x-routing-id: guest_user"
    `)
    expect(
      await sent(
        customers.get({
          customer_id: 'guest_user',
          options: { get_client_auth_token: false },
        }),
      ),
    ).toMatchInlineSnapshot(`
      "GET https://sandbox.juspay.in/customers/guest_user?options.get_client_auth_token=false
      x-routing-id: guest_user"
    `)
    expect(await sent(customers.get('guest_user', { options: {} }))).toMatchInlineSnapshot(`
      "GET https://sandbox.juspay.in/customers/guest_user
      x-routing-id: guest_user"
    `)
    expect(await sent(customers.get('a/b?c#d@mail.com ü'))).toMatchInlineSnapshot(`
      "GET https://sandbox.juspay.in/customers/a%2Fb%3Fc%23d%40mail.com%20%C3%BC
      x-routing-id: a%2Fb%3Fc%23d%40mail.com%20%C3%BC"
    `)
  })

  it('of update is a POST of a form, without the id', async () => {
    expect(
      await sent(
        customers.update({ customer_id: 'guest_user', customer_email: 'customer@mail.com' }),
      ),
    ).toMatchInlineSnapshot(`
      "POST https://sandbox.juspay.in/customers/guest_user
      x-routing-id: guest_user
      application/x-www-form-urlencoded
      email_address=customer%40mail.com"
    `)
  })

  it.each([
    ['guest+user@mail.com', 'guest+user@mail.com'],
    ['ünï', '%C3%BCn%C3%AF'],
    ['ü1', '%C3%BC1'],
    ['John Smith', 'John%20Smith'],
  ])('is routed by what the call says: %j', async (routingId, header) => {
    const routed = await sent(customers.get('guest_user', {}, { routingId }))
    expect(routed.split('\n')).toContain(`x-routing-id: ${header}`)
  })

  it.each<[string, (options: JuspayRequestOptions) => { safe(): Promise<unknown> }]>([
    ['create', (options) => customers.create(params, options)],
    ['getOrCreate', (options) => customers.getOrCreate(params, options)],
    ['get', (options) => customers.get('guest_user', {}, options)],
    ['get with its id in the params', (options) => customers.get({ customer_id: 'x' }, options)],
    ['update', (options) => customers.update('guest_user', { first_name: 'x' }, options)],
    [
      'update with its id in the params',
      (options) => customers.update({ customer_id: 'x', first_name: 'x' }, options),
    ],
  ])('of %s goes by the options of its call', async (_, call) => {
    await call({ routingId: 'elsewhere', headers: { 'x-trace': '1a2b' } }).safe()
    expect(simulator.requests.length).toBeGreaterThan(0)
    for (const { headers } of simulator.requests) {
      expect(headers).toMatchObject({ 'x-routing-id': 'elsewhere', 'x-trace': '1a2b' })
    }
  })

  it.each([7, '', ' ', '\uD800'])('is not routed by %j', async (wrong) => {
    // JavaScript callers have no types that would refuse these.
    const options = { routingId: wrong as string }
    await expect(customers.get('guest_user', {}, options)).rejects.toMatchObject({
      kind: 'config',
      message: expect.stringContaining('`routingId` must be a text, and not empty'),
    })
    expect(simulator.requests).toEqual([])
  })

  it('goes where the settings say', async () => {
    const production = createJuspay({ ...settings, environment: 'production' })
    expect(await sent(production.customers.get('x'))).toContain(
      'GET https://api.juspay.in/customers/x',
    )
    const hdfc = createJuspay({ ...settings, baseUrl: 'https://smartgateway.hdfc.bank.in' })
    expect(await sent(hdfc.customers.get('x'))).toContain(
      'GET https://smartgateway.hdfc.bank.in/customers/x',
    )
  })

  it('takes a key that still has its colon', async () => {
    const { customers } = createJuspay({ ...settings, apiKey: `${apiKey}:` })
    expect(await customers.create(params)).toMatchObject(params)
  })

  it('takes no key that is nothing but colons', () => {
    expect(() => createJuspay({ ...settings, apiKey: '::' })).toThrow('`apiKey` must be text')
  })
})

describe('what would mean another call is not sent', () => {
  it('as with an extra param that is a member of a documented one', async () => {
    const name = 'options.get_client_auth_token'
    const call = customers.get(
      'guest_user',
      { options: { get_client_auth_token: true } },
      { extraParams: { [name]: false } },
    )
    await expect(call).rejects.toMatchObject({
      issues: [{ path: `extraParams.${name}`, code: 'conflict' }],
    })
    expect(simulator.requests).toEqual([])
  })

  it.each([
    undefined,
    null,
    '',
    ' ',
    '.',
    '..',
    7,
    {},
    [],
    { customer_id: '' },
    { customer_id: 7 },
  ])('as with the id %j', async (bad) => {
    // JavaScript callers have no types that would refuse these.
    const wrong = bad as string
    for (const call of [customers.get(wrong), customers.update(wrong, { first_name: 'x' })]) {
      expect(await call.safe()).toMatchObject({ ok: false, error: { outcome: 'not_sent' } })
    }
    expect(simulator.requests).toEqual([])
  })

  it.each([undefined, null])('as with an update whose id is %j, which names it', async (bad) => {
    // JavaScript callers have no types that would refuse these.
    const call = customers.update(bad as never, { first_name: 'x' })
    await expect(call).rejects.toMatchObject({ issues: [{ path: 'customer_id', code: 'missing' }] })
  })

  it.each([
    [{ mobile_number: '1' }, 'object_reference_id', 'missing'],
    [{ object_reference_id: '', mobile_number: '1' }, 'object_reference_id', 'missing'],
    [{ object_reference_id: 'x' }, 'mobile_number', 'missing'],
    [{ ...params, mobile_number: '' }, 'mobile_number', 'missing'],
    [{ ...params, first_name: null }, 'first_name', 'type'],
    [{ ...params, customer_email: 'x' }, 'customer_email', 'unknown'],
    [
      { ...params, options: { get_client_auth_token: 'yes' } },
      'options.get_client_auth_token',
      'type',
    ],
    [{ ...params, options: { get_client_token: true } }, 'options.get_client_token', 'unknown'],
  ])('as with a create of %o', async (given, path, code) => {
    // JavaScript callers have no types that would refuse these.
    const call = customers.create(given as typeof params)
    expect(await call.safe()).toMatchObject({ ok: false, error: { issues: [{ path, code }] } })
    expect(simulator.requests).toEqual([])
  })

  it.each([
    [{ customer_email: 7 }, 'customer_email', 'type'],
    [{ customer_email: null }, 'customer_email', 'type'],
    [{ mobile_number: '' }, 'mobile_number', 'missing'],
  ])('as with an update to %o', async (given, path, code) => {
    // JavaScript callers have no types that would refuse these.
    const call = customers.update('x', given as object)
    expect(await call.safe()).toMatchObject({
      ok: false,
      error: { issues: [{ path, code, message: expect.stringContaining(`\`${path}\``) }] },
    })
    expect(simulator.requests).toEqual([])
  })

  const texts = ['mobile_number', 'email_address', 'first_name', 'last_name', 'mobile_country_code']
  it.each([
    ...['object_reference_id', ...texts].map((name) => ['create', name] as const),
    ...texts.map((name) => ['update', name] as const),
  ])('as with a %s whose `%s` is no text', async (operation, name) => {
    const wrong = { [name]: 9988776655 }
    const call =
      operation === 'create'
        ? customers.create({ ...params, ...wrong })
        : customers.update('x', wrong)
    await expect(call).rejects.toMatchObject({ issues: [{ path: name, code: 'type' }] })
    expect(simulator.requests).toEqual([])
  })

  it('as with an update of nothing but its id', async () => {
    const nothing = { issues: [{ path: '', code: 'missing' }] }
    await expect(customers.update({ customer_id: 'x' })).rejects.toMatchObject(nothing)
    // A form has no way to write an empty list, so nothing would be left of it.
    const call = customers.update('x', {}, { extraParams: { tags: [] } })
    await expect(call).rejects.toMatchObject(nothing)
    await expect(
      customers.update('x', { customer_id: 'y', first_name: 'z' }),
    ).rejects.toMatchObject({
      issues: [{ path: 'customer_id', code: 'conflict' }],
    })
    expect(simulator.requests).toEqual([])
  })
})
