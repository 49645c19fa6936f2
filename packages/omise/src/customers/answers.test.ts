import { describe, expect, it } from 'vitest'
import { accountWith } from '../../test/account-with.ts'
import { createOmise } from '../create-omise.ts'
import type { CustomerList } from '../index.ts'

/** A client whose every call is answered with a text. */
function answering(text: string): ReturnType<typeof createOmise> {
  return createOmise({ secretKey: 'skey_test_1', fetch: async () => new Response(text) })
}

const card2017 = {
  object: 'card',
  id: 'card_test_5fxxzs6nx8g4l9mxwyc',
  livemode: false,
  location: '/customers/cust_test_5fxxzwkqqvp2k7ixb8z/cards/card_test_5fxxzs6nx8g4l9mxwyc',
  country: 'us',
  city: null,
  postal_code: null,
  financing: '',
  bank: '',
  last_digits: '4242',
  brand: 'Visa',
  expiration_month: 10,
  expiration_year: 2029,
  fingerprint: 'bm9uc2Vuc2U=',
  name: 'JOHN DOE',
  security_code_check: true,
  created: '2019-03-18T08:33:27Z',
}
const list2017 = {
  object: 'list',
  data: [card2017],
  limit: 20,
  offset: 0,
  total: 1,
  location: '/customers/cust_test_5fxxzwkqqvp2k7ixb8z/cards',
  order: null,
  from: '1970-01-01T00:00:00Z',
  to: '2019-03-18T08:33:50Z',
}
const customer2017 = {
  object: 'customer',
  id: 'cust_test_5fxxzwkqqvp2k7ixb8z',
  livemode: false,
  location: '/customers/cust_test_5fxxzwkqqvp2k7ixb8z',
  default_card: card2017.id,
  email: 'john.doe@example.com',
  description: 'John Doe (id: 30)',
  metadata: {},
  created: '2019-03-18T08:33:50Z',
  cards: list2017,
}
const { metadata: _, ...customer2015 } = customer2017
const { created, ...rest } = customer2017
const { created: cardCreated, ...cardRest } = card2017
const card2019 = { ...cardRest, deleted: false, street1: null, created_at: cardCreated }
const customer2019 = {
  ...rest,
  deleted: false,
  created_at: created,
  cards: { ...list2017, data: [card2019] },
  linked_accounts: { object: 'list', data: [] },
  brand_new: [1],
}
const deleted = { object: 'customer', id: 'cust_test_1', livemode: false, deleted: true }

describe('an answer comes back as it came: nothing lost, nothing added, nothing moved', () => {
  it.each([
    ['2015-11-17', customer2015],
    ['2017-11-02', customer2017],
    ['2019-05-29', customer2019],
    ['2019-05-29, an expanded card', { ...customer2019, default_card: card2019 }],
    ['2017-11-02, deleted', deleted],
    ['2019-05-29, deleted', { ...customer2019, deleted: true }],
  ])('%s', async (__, customer) => {
    const text = JSON.stringify(customer)
    const { customers } = answering(text)
    for (const call of [customers.retrieve('x'), customers.destroy('x'), customers.create()]) {
      expect(JSON.stringify(await call)).toBe(text)
    }
  })

  it.each([
    ['a customer', customer2019],
    ['a customer with an expanded card', { ...customer2019, default_card: card2019 }],
    ['a customer who was destroyed', { ...customer2019, deleted: true }],
    ['a customer without a card', { ...customer2019, default_card: null, email: null }],
  ])('and nothing in %s is told as drift', async (__, customer) => {
    const events: string[] = []
    const { customers } = createOmise({
      secretKey: 'skey_test_1',
      fetch: async () => Response.json(customer),
      onEvent: ({ type }) => events.push(type),
    })
    await customers.retrieve('x')
    expect(events).toEqual(['request', 'response', 'end'])
  })

  it('in lists of every version', async () => {
    for (const extra of [{ order: null }, { order: 'chronological', location: '/customers' }, {}]) {
      const text = JSON.stringify({
        object: 'list',
        data: [customer2017],
        from: '1970-01-01T00:00:00+00:00',
        to: '2016-01-01T00:00:00+00:00',
        offset: 0,
        limit: 20,
        total: 1,
        ...extra,
      })
      const page = await answering(text).customers.list()
      expect(JSON.stringify(page.raw)).toBe(text)
      expect(JSON.stringify(page.data)).toBe(JSON.stringify([customer2017]))
      expect([page.total, page.hasNextPage()]).toEqual([1, false])
    }
  })

  it('in a list that tells nothing but its data', async () => {
    const page = await answering('{"object":"list","data":[]}').customers.list()
    expect([page.data, page.total, page.hasNextPage()]).toEqual([[], 0, false])
  })

  it.each([1, 2, 100])('in a list whose items have no ids, %d to a page', async (limit) => {
    const { simulator } = await accountWith(5)
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const answer = (await (await simulator.fetch(input, init)).json()) as CustomerList
      const data = answer.data.map((customer) => ({ ...customer, id: undefined }))
      return Response.json({ ...answer, data })
    }
    const list = createOmise({ secretKey: simulator.secretKey, fetch }).customers.list({ limit })
    expect(await list.toArray({ limit: 100 })).toHaveLength(5)
  })

  it('page by page to the end, also when they say null for how many there are', async () => {
    const { simulator } = await accountWith(250)
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const answer: object = await (await simulator.fetch(input, init)).json()
      return Response.json({ ...answer, total: null, total_pages: null })
    }
    const { customers } = createOmise({ secretKey: simulator.secretKey, fetch })
    for (const list of [customers.list(), customers.search()]) {
      const ids = new Set<string>()
      for await (const { id } of list) ids.add(id)
      expect(ids.size).toBe(250)
    }
  })

  it('in searches of every version', async () => {
    const text = JSON.stringify({
      object: 'search',
      data: [customer2017],
      order: 'chronological',
      scope: 'customer',
      query: '',
      filters: { created: 'today' },
      page: 1,
      total_pages: 1,
      total: 1,
    })
    const page = await answering(text).customers.search()
    expect(JSON.stringify(page.raw)).toBe(text)
    expect(page.hasNextPage()).toBe(false)
  })
})

describe('an answer that is none', () => {
  it.each([
    ['{"object":"customer"}', { kind: 'response', outcome: 'succeeded' }],
    ['{"object":"card","id":"card_test_1"}', { kind: 'response', outcome: 'unknown' }],
    ['<html>', { kind: 'response', outcome: 'unknown' }],
    [
      '{"object":"error","code":"bad_request","message":"no"}',
      { kind: 'invalid_request', outcome: 'rejected', code: 'bad_request' },
    ],
    [
      '{"object":"error","code":"not_found","message":"no"}',
      { kind: 'not_found', outcome: 'rejected' },
    ],
    [
      '{"object":"error","code":"authentication_failure","message":"no"}',
      { kind: 'authentication', outcome: 'rejected' },
    ],
    ['{"object":"error"}', { kind: 'invalid_request', outcome: 'rejected', code: undefined }],
    [
      '{"object":"error","code":"constructor"}',
      { kind: 'invalid_request', outcome: 'rejected', code: 'constructor' },
    ],
    [
      '{"object":"error","code":7}',
      { kind: 'invalid_request', outcome: 'rejected', code: undefined },
    ],
  ])('is an error: %s', async (text, expected) => {
    await expect(answering(text).customers.create()).rejects.toMatchObject(expected)
  })

  it('is an error for lists, too', async () => {
    await expect(answering('{"object":"list"}').customers.list()).rejects.toMatchObject({
      kind: 'response',
    })
    await expect(answering('{"object":"list","data":[]}').customers.search()).rejects.toMatchObject(
      { kind: 'response' },
    )
  })

  it.each(['null', '1', '"x"', '[]'])(
    'is an error for a list with %s among its records',
    async (item) => {
      const { customers } = answering(`{"object":"list","data":[${item}]}`)
      expect(await customers.list().safe()).toMatchObject({
        ok: false,
        error: { kind: 'response', status: 200 },
      })
    },
  )
})
