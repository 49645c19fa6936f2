import { describe, expect, it } from 'vitest'
import { capture } from '../../test/capture.ts'
import type { Juspay } from '../create-juspay.ts'
import { createJuspay } from '../create-juspay.ts'
import type { JuspaySettings } from '../index.ts'

const customer = { object: 'customer', id: 'cst_om2l6ctlptxwxuzj' }
const settings: JuspaySettings = { apiKey: 'KEY', merchantId: 'shop', environment: 'sandbox' }
const params = { object_reference_id: 'guest_user', mobile_number: '9988776655' }

/** What a call puts on the wire: the request line, the routing id, what the body is, and the body. */
async function sent(
  call: (juspay: Juspay) => PromiseLike<unknown>,
  own: JuspaySettings = {},
): Promise<string> {
  const { fetch, requests } = capture(customer)
  await call(createJuspay({ ...settings, fetch, ...own }))
  const [request] = requests
  const { 'x-routing-id': routingId, 'content-type': type } = request?.headers ?? {}
  return [request?.line, `x-routing-id: ${routingId}`, type, request?.body]
    .filter(Boolean)
    .join('\n')
}

describe('a request', () => {
  it('carries these headers', async () => {
    const { fetch, requests } = capture(customer)
    await createJuspay({ ...settings, fetch }).customers.create(params)
    expect(requests[0]?.headers).toMatchInlineSnapshot(
      { 'user-agent': expect.stringMatching(/^x-juspay\/\d+\.\d+\.\d+$/) },
      `
      {
        "accept": "application/json",
        "authorization": "Basic S0VZOg==",
        "content-type": "application/x-www-form-urlencoded",
        "user-agent": StringMatching /\\^x-juspay\\\\/\\\\d\\+\\\\\\.\\\\d\\+\\\\\\.\\\\d\\+\\$/,
        "x-merchantid": "shop",
        "x-routing-id": "guest_user",
      }
    `,
    )
  })

  it('of create is a POST of a form', async () => {
    expect(
      await sent((juspay) =>
        juspay.customers.create({
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
    expect(await sent((juspay) => juspay.customers.get('guest_user'))).toMatchInlineSnapshot(`
      "GET https://sandbox.juspay.in/customers/guest_user
      x-routing-id: guest_user"
    `)
    expect(
      await sent((juspay) =>
        juspay.customers.get({
          customer_id: 'guest_user',
          options: { get_client_auth_token: false },
        }),
      ),
    ).toMatchInlineSnapshot(`
      "GET https://sandbox.juspay.in/customers/guest_user?options.get_client_auth_token=false
      x-routing-id: guest_user"
    `)
    expect(await sent((juspay) => juspay.customers.get('a/b?c#d@mail.com ü')))
      .toMatchInlineSnapshot(`
      "GET https://sandbox.juspay.in/customers/a%2Fb%3Fc%23d%40mail.com%20%C3%BC
      x-routing-id: a%2Fb%3Fc%23d%40mail.com%20%C3%BC"
    `)
  })

  it('of update is a POST of a form, without the id', async () => {
    expect(
      await sent((juspay) =>
        juspay.customers.update({ customer_id: 'guest_user', customer_email: 'customer@mail.com' }),
      ),
    ).toMatchInlineSnapshot(`
      "POST https://sandbox.juspay.in/customers/guest_user
      x-routing-id: guest_user
      application/x-www-form-urlencoded
      email_address=customer%40mail.com"
    `)
  })

  it('is routed by what the call says', async () => {
    const routed = await sent((juspay) =>
      juspay.customers.get('guest_user', {}, { routingId: 'ünï' }),
    )
    expect(routed).toContain('x-routing-id: %C3%BCn%C3%AF')
  })

  it('goes where the settings say', async () => {
    const get = (juspay: Juspay): PromiseLike<unknown> => juspay.customers.get('x')
    expect(await sent(get, { environment: 'production' })).toContain(
      'GET https://api.juspay.in/customers/x',
    )
    expect(await sent(get, { baseUrl: 'https://smartgateway.hdfc.bank.in' })).toContain(
      'GET https://smartgateway.hdfc.bank.in/customers/x',
    )
  })

  it('takes a key that still has its colon', async () => {
    const { fetch, requests } = capture(customer)
    await createJuspay({ ...settings, apiKey: 'KEY:', fetch }).customers.get('x')
    expect(requests[0]?.headers['authorization']).toBe('Basic S0VZOg==')
  })
})

describe('what would mean another call is not sent', () => {
  it('as with an extra param that is a member of a documented one', async () => {
    const { fetch, requests } = capture(customer)
    const name = 'options.get_client_auth_token'
    const call = createJuspay({ ...settings, fetch }).customers.get(
      'guest_user',
      { options: { get_client_auth_token: true } },
      { extraParams: { [name]: false } },
    )
    await expect(call).rejects.toMatchObject({
      issues: [{ path: `extraParams.${name}`, code: 'conflict' }],
    })
    expect(requests).toEqual([])
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
    const { fetch, requests } = capture(customer)
    const { customers } = createJuspay({ ...settings, fetch })
    // JavaScript callers have no types that would refuse these.
    const wrong = bad as string
    for (const call of [customers.get(wrong), customers.update(wrong, { first_name: 'x' })]) {
      expect(await call.safe()).toMatchObject({ ok: false, error: { outcome: 'not_sent' } })
    }
    expect(requests).toEqual([])
  })

  it.each([
    [{ mobile_number: '1' }, 'object_reference_id', 'missing'],
    [{ object_reference_id: '', mobile_number: '1' }, 'object_reference_id', 'missing'],
    [{ object_reference_id: 'x' }, 'mobile_number', 'missing'],
    [{ ...params, first_name: null }, 'first_name', 'type'],
    [{ ...params, customer_email: 'x' }, 'customer_email', 'unknown'],
    [{ ...params, mobile_number: 9988776655 }, 'mobile_number', 'type'],
    [
      { ...params, options: { get_client_auth_token: 'yes' } },
      'options.get_client_auth_token',
      'type',
    ],
    [{ ...params, options: { get_client_token: true } }, 'options.get_client_token', 'unknown'],
  ])('as with a create of %o', async (given, path, code) => {
    const { fetch, requests } = capture(customer)
    // JavaScript callers have no types that would refuse these.
    const call = createJuspay({ ...settings, fetch }).customers.create(given as typeof params)
    expect(await call.safe()).toMatchObject({ ok: false, error: { issues: [{ path, code }] } })
    expect(requests).toEqual([])
  })

  it.each([
    [{ customer_email: 7 }, 'customer_email', 'type'],
    [{ customer_email: null }, 'customer_email', 'type'],
    [{ email_address: 7 }, 'email_address', 'type'],
    [{ mobile_number: '' }, 'mobile_number', 'missing'],
  ])('as with an update to %o', async (given, path, code) => {
    const { fetch, requests } = capture(customer)
    // JavaScript callers have no types that would refuse these.
    const call = createJuspay({ ...settings, fetch }).customers.update('x', given as object)
    expect(await call.safe()).toMatchObject({
      ok: false,
      error: { issues: [{ path, code, message: expect.stringContaining(`\`${path}\``) }] },
    })
    expect(requests).toEqual([])
  })

  it('as with an update of nothing but its id', async () => {
    const { fetch, requests } = capture(customer)
    const { customers } = createJuspay({ ...settings, fetch })
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
    expect(requests).toEqual([])
  })
})
