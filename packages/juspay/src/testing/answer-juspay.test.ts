import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askJuspay } from '../../test/ask-juspay.ts'
import { createJuspaySimulator } from './create-juspay-simulator.ts'
import type { JuspayAssumptions } from './juspay-assumptions.ts'

/** Gives the status of a request that changes these headers. */
async function statusWith(
  headers: Record<string, string>,
  assume: JuspayAssumptions = {},
): Promise<number> {
  const { create, ask } = askJuspay(createJuspaySimulator({ assume }))
  await create({ object_reference_id: 'guest_user', mobile_number: '9988776655' })
  return (await ask('GET', '/customers/guest_user', undefined, headers)).status
}

/** Gives the answer to a request without the routing headers. */
function answerWithout(assume: JuspayAssumptions): Promise<Response> {
  const { apiKey, baseUrl, fetch } = createJuspaySimulator({ assume })
  const headers = { authorization: `Basic ${btoa(`${apiKey}:`)}` }
  return fetch(`${baseUrl}/customers/guest_user`, { headers })
}

describe('authentication', () => {
  const { apiKey, fetch, baseUrl, merchantId } = createJuspaySimulator()

  it.each([
    ['another key', `Basic ${btoa('OTHER:')}`],
    ['a key with a password', `Basic ${btoa(`${apiKey}:secret`)}`],
    ['the bare key', apiKey],
    ['something unreadable', 'Basic %%%'],
    ['broken base64', 'Basic a'],
    ['nothing', ''],
  ])('refuses %s', async (_, authorization) => {
    const asked = askJuspay({ apiKey, fetch, baseUrl, merchantId })
    const { status, data } = await asked.ask('GET', '/customers/a', undefined, { authorization })
    expect(status).toBe(401)
    expect(data).toMatchObject({
      status: 'error',
      error_code: 'access_denied',
      error_info: { code: 'UNAUTHORIZED', category: 'USER_ERROR', user_message: 'Access denied' },
    })
    expect(data).not.toHaveProperty('error_message')
  })

  it('refuses a key without its colon, or lets it in (colonlessBasic)', async () => {
    const headers = { authorization: `Basic ${btoa(apiKey)}` }
    expect(await statusWith(headers)).toBe(401)
    expect(await statusWith(headers, { colonlessBasic: 'accept' })).toBe(200)
    const other = { authorization: `Basic ${btoa('OTHER')}` }
    expect(await statusWith(other, { colonlessBasic: 'accept' })).toBe(401)
  })
})

describe('routing headers', () => {
  it('may be missing, or not (missingMerchantId, missingRoutingId)', async () => {
    expect((await answerWithout({})).status).toBe(404)
    expect((await answerWithout({ missingMerchantId: 'refuse' })).status).toBe(401)
    const unrouted = await answerWithout({ missingRoutingId: 'refuse' })
    expect(unrouted.status).toBe(400)
    expect(await unrouted.json()).toMatchObject({ error_message: 'Wrong value in x-routing-id' })
  })

  it("have to name the key's merchant, or not (wrongMerchantId)", async () => {
    const headers = { 'x-merchantid': 'other' }
    expect(await statusWith(headers)).toBe(401)
    expect(await statusWith(headers, { wrongMerchantId: 'accept' })).toBe(200)
  })

  it('are taken when they are given', async () => {
    const assume = { missingMerchantId: 'refuse', missingRoutingId: 'accept' } as const
    const headers = { 'x-routing-id': 'guest_user' }
    expect(await statusWith(headers, assume)).toBe(200)
    // Nobody was created, for that was not routed.
    expect(await statusWith(headers, { missingRoutingId: 'refuse' })).toBe(404)
  })
})

describe('a path that is unknown', () => {
  it.each([
    ['GET', '/customers'],
    ['DELETE', '/customers/guest_user'],
    ['POST', '/v2/customers'],
    ['GET', '/'],
  ])('answers 404, empty or with a page (wrongPath): %s %s', async (method, path) => {
    const { ask } = askJuspay(createJuspaySimulator())
    expect(await ask(method, path)).toMatchObject({ status: 404, data: '' })
    const page = askJuspay(createJuspaySimulator({ assume: { wrongPath: 'html' } }))
    const { status, headers, data } = await page.ask(method, path)
    expect([status, headers.get('content-type')]).toEqual([404, 'text/html'])
    expect(data).toContain('<html>')
  })
})

it('answers whatever it is asked, and never fails', async () => {
  const { ask, create } = askJuspay(createJuspaySimulator())
  await create({ object_reference_id: 'guest_user', mobile_number: '9988776655' })
  const params =
    'object_reference_id mobile_number email_address first_name options options.a ' +
    'options.get_client_auth_token options.get_client_auth_token.a __proto__ .'
  const name = fc.constantFrom(...params.split(' '))
  const path = fc.constantFrom('/customers', '/customers/guest_user', '/customers/%20')
  const fields = fc.dictionary(name, fc.jsonValue(), { maxKeys: 4 })
  const pairs = fc.array(fc.tuple(name, fc.string()), { maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(path, fields, pairs, async (where, body, entries) => {
      const search = String(new URLSearchParams(entries))
      const json = { 'content-type': 'application/json' }
      const form = { 'content-type': 'application/x-www-form-urlencoded' }
      const answers = [
        await ask('GET', `/customers/guest_user?${search}`),
        await ask('POST', where, JSON.stringify(body), json),
        await ask('POST', where, search, form),
      ]
      const statuses = answers.map(({ status }) => status)
      expect(statuses.filter((status) => ![200, 400, 404].includes(status))).toEqual([])
      expect(answers.every(({ status, data }) => 'error_code' in data === (status !== 200))).toBe(
        true,
      )
    }),
    { numRuns: 300 },
  )
})
