import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Asked } from '../../test/ask-omise.ts'
import { askOmise } from '../../test/ask-omise.ts'
import { createOmiseSimulator } from './create-omise-simulator.ts'
import type { OmiseAssumptions } from './omise-assumptions.ts'

describe('authentication', () => {
  const simulator = createOmiseSimulator()
  const { ask, list } = askOmise(simulator)

  it.each([
    ['another secret key', `Basic ${btoa('skey_test_other:')}`],
    ['a public key', `Basic ${btoa('pkey_test_5xxw3mx6hvfhyg4qylx:')}`],
    ['no user', `Basic ${btoa(':')}`],
    ['the key as the password', `Basic ${btoa(`:${simulator.secretKey}`)}`],
    ['another scheme', `Bearer ${simulator.secretKey}`],
    ['something unreadable', 'Basic %%%'],
    ['broken base64', 'Basic a'],
    ['nothing', ''],
  ])('refuses %s', async (_, authorization) => {
    const { status, data, headers } = await ask('GET', '/customers', undefined, { authorization })
    expect(status).toBe(401)
    expect(data).toEqual({
      object: 'error',
      location: 'https://www.omise.co/api-errors#authentication-failure',
      code: 'authentication_failure',
      message: 'authentication failed',
    })
    expect(headers.get('x-request-id')).toBeTruthy()
  })

  it('refuses a request without the header', async () => {
    const response = await simulator.fetch(`${simulator.baseUrl}/customers`)
    expect(response.status).toBe(401)
  })

  it('lets the secret key in', async () => {
    expect((await list()).status).toBe(200)
  })
})

describe('a path', () => {
  it.each([
    ['GET', '/'],
    ['GET', '/account'],
    ['POST', '/customers/cust_test_1/cards'],
    ['DELETE', '/customers'],
    ['GET', '/customers/search/more'],
  ])('that is unknown answers not_found, or nothing (unknownPath): %s %s', async (method, path) => {
    const { status, data } = await askOmise(createOmiseSimulator()).ask(method, path)
    expect([status, data.object, data.code]).toEqual([404, 'error', 'not_found'])
    const empty = createOmiseSimulator({ assume: { unknownPath: 'empty' } })
    const answer = await askOmise(empty).ask(method, path)
    expect([answer.status, answer.data]).toEqual([404, ''])
    expect(answer.headers.get('x-request-id')).toBeTruthy()
  })

  it('may end in a slash', async () => {
    const { ask } = askOmise(createOmiseSimulator())
    expect((await ask('POST', '/customers/', {})).status).toBe(200)
    expect((await ask('GET', '/search/?scope=customer')).status).toBe(200)
  })
})

it.each([
  ['GET', '/customers?order=chronological&offset=0&limit=1&from=2019-05-29&to=2019-05-29'],
  ['GET', '/customers/{customer}/cards?limit=1'],
  ['GET', '/customers/{customer}/schedules?limit=1'],
  [
    'GET',
    '/search?scope=customer&query=a&filters[created]=today&page=1&per_page=1&order=chronological',
  ],
  ['GET', '/customers/{customer}?expand=true'],
  ['GET', '/customers/{customer}/cards/{card}?expand=true'],
  ['DELETE', '/customers/{customer}/cards/{card}?expand=true'],
  ['DELETE', '/customers/{customer}?expand=true'],
])('ignores or refuses an unknown query (unknownParams): %s %s', async (method, path) => {
  const open = async (assume: OmiseAssumptions): Promise<(query: string) => Promise<Asked>> => {
    const simulator = createOmiseSimulator({ assume })
    const { ask, create } = askOmise(simulator)
    const { data } = await create({ card: simulator.createCardToken() })
    const where = path.replace('{customer}', data.id).replace('{card}', data.default_card)
    return (query) => ask(method, where + query)
  }
  expect((await (await open({}))('&lmit=5')).status).toBe(200)
  const askStrict = await open({ unknownParams: 'bad_request' })
  const { status, data } = await askStrict('&lmit=5')
  expect([status, data.message]).toEqual([400, 'lmit is not a known parameter'])
  expect((await askStrict('')).status).toBe(200)
})

it('answers whatever it is asked, and never fails', async () => {
  const simulator = createOmiseSimulator()
  const { ask, create } = askOmise(simulator)
  const customer = (await create({ card: simulator.createCardToken() })).data
  const path = fc.constantFrom(
    '/customers',
    `/customers/${customer.id}`,
    `/customers/${customer.id}/cards`,
    `/customers/${customer.id}/cards/${customer.default_card}`,
    '/search',
  )
  const params =
    'email card metadata default_card linked_account name expiration_month limit offset from ' +
    'from[a] limit[] order page query scope filters filters[created] filters[a][b] query[x] ' +
    '__proto__ expand'
  const name = fc.constantFrom(...params.split(' '))
  const method = fc.constantFrom('GET', 'POST', 'PATCH', 'PUT')
  const body = fc.dictionary(name, fc.jsonValue(), { maxKeys: 4 })
  const query = fc.array(fc.tuple(name, fc.string()), { maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(method, path, query, body, async (verb, where, pairs, fields) => {
      const search = new URLSearchParams([['scope', 'customer'], ...pairs])
      const { status, data } = await ask(
        verb,
        `${where}?${search}`,
        verb === 'GET' ? undefined : fields,
      )
      expect([200, 400, 404]).toContain(status)
      expect(data.object === 'error').toBe(status !== 200)
    }),
    { numRuns: 500 },
  )
})
