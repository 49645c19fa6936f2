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
    [
      'a customer of whom little is known',
      { ...customer2019, default_card: null, email: null, description: null },
    ],
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
    await expect(answering('{"object":"search","data":[]}').customers.list()).rejects.toMatchObject(
      {
        kind: 'response',
      },
    )
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

const list = { object: 'list', data: [] }
const wholeList = {
  ...list,
  from: '1970-01-01T00:00:00Z',
  to: '2026-01-01T00:00:00Z',
  offset: 0,
  limit: 20,
  total: 0,
  order: 'chronological',
  location: '/customers',
}
const bareCard = {
  object: 'card',
  id: 'card_test_1',
  livemode: false,
  brand: 'Visa',
  fingerprint: 'bm9uc2Vuc2U=',
  last_digits: '4242',
  name: 'JOHN DOE',
  expiration_month: 10,
  expiration_year: 2029,
  created_at: '2026-01-01T00:00:00Z',
}
const wholeCard = {
  ...bareCard,
  location: '/cards',
  deleted: false,
  street1: 'x',
  street2: 'x',
  city: 'x',
  state: 'x',
  postal_code: 'x',
  phone_number: 'x',
  country: 'us',
  financing: 'credit',
  bank: 'x',
  first_digits: '424242',
  security_code_check: true,
  tokenization_method: 'x',
}
const bareAccount = { object: 'linked_account', id: 'lnac_test_1', livemode: false }
const wholeAccount = {
  ...bareAccount,
  location: '/linked_accounts',
  type: 'x',
  status: 'pending',
  last_digits: '4242',
  metadata: { plan: 'gold' },
  registration_uri: 'x',
  return_uri: 'x',
  failure_code: 'x',
  failure_message: 'x',
  registered_at: 'x',
  expires_at: 'x',
  created_at: 'x',
}
const bareCustomer = {
  object: 'customer',
  id: 'cust_test_1',
  livemode: false,
  location: '/customers/cust_test_1',
  deleted: false,
  default_card: null,
  email: 'x',
  description: 'x',
  metadata: { plan: 'gold' },
  cards: list,
  created_at: '2026-01-01T00:00:00Z',
}
const wholeCustomer = { ...bareCustomer, linked_accounts: list }
const bareSchedule = {
  object: 'schedule',
  id: 'schd_test_1',
  livemode: false,
  status: 'running',
  every: 1,
  period: 'day',
  created_at: '2026-01-01T00:00:00Z',
}
const bareCharge = { amount: 1, currency: 'thb' }
const wholeCharge = { ...bareCharge, description: 'x', customer: 'x', card: 'x' }
const wholeSchedule = {
  ...bareSchedule,
  location: '/schedules',
  deleted: false,
  on: { days_of_month: [1] },
  in_words: 'x',
  start_on: 'x',
  end_on: 'x',
  charge: bareCharge,
  next_occurrences_on: ['x'],
  active: true,
  ended_at: 'x',
}
const bareSearch = { object: 'search', scope: 'customer', data: [] }
const wholeSearch = {
  ...bareSearch,
  query: 'x',
  filters: { created: 'today' },
  order: 'chronological',
  page: 1,
  per_page: 30,
  total: 0,
  total_pages: 0,
  location: '/search',
  export: 'x',
}

/** Makes a call that is answered so, and gives the fields that a listener is told of as drift. */
async function driftOf(
  call: 'retrieve' | 'list' | 'search' | 'schedules',
  answer: object,
): Promise<string[]> {
  const drifts: string[] = []
  const { customers } = createOmise({
    secretKey: 'skey_test_1',
    fetch: async () => Response.json(answer),
    onEvent: (event) => void (event.type === 'drift' && drifts.push(event.field)),
  })
  if (call === 'retrieve') await customers.retrieve('x')
  else if (call === 'schedules') await customers.schedules.list('x')
  else await customers[call]()
  return drifts
}

describe.each([
  ['a customer', wholeCustomer, bareCustomer, ['linked_accounts'], '', 'retrieve'],
  ['a listed customer', wholeCustomer, bareCustomer, ['linked_accounts'], 'data.0.', 'list'],
  ['a card', wholeCard, bareCard, ['deleted', 'security_code_check'], 'cards.data.0.', 'retrieve'],
  [
    'a linked account',
    wholeAccount,
    bareAccount,
    ['metadata'],
    'linked_accounts.data.0.',
    'retrieve',
  ],
  ['a list', wholeList, list, ['from', 'to', 'offset', 'limit', 'total'], '', 'list'],
  [
    'a search',
    wholeSearch,
    bareSearch,
    ['filters', 'page', 'per_page', 'total', 'total_pages'],
    '',
    'search',
  ],
  [
    'a schedule',
    wholeSchedule,
    bareSchedule,
    ['deleted', 'on', 'charge', 'next_occurrences_on', 'active'],
    'data.0.',
    'schedules',
  ],
  ['a scheduled charge', wholeCharge, bareCharge, [], 'data.0.charge.', 'schedules'],
] as const)(
  'what is told as drift in %s',
  (_, whole, bare, neverNull: readonly string[], path, call) => {
    /** Puts the record where its path says. */
    function around(record: object): object {
      if (path === 'cards.data.0.') return { ...wholeCustomer, cards: { ...list, data: [record] } }
      if (path === 'linked_accounts.data.0.') {
        return { ...wholeCustomer, linked_accounts: { ...list, data: [record] } }
      }
      if (path === 'data.0.') return { ...list, data: [record] }
      if (path === 'data.0.charge.') {
        return { ...list, data: [{ ...wholeSchedule, charge: record }] }
      }
      return record
    }

    // What an answer has to be in order to be one at all is no matter of drift.
    const needed = path === '' ? ['object', 'id', 'data'] : []

    it('is nothing where it is as documented or more, or what may be missing or null is', async () => {
      const nullable = Object.keys(whole).filter(
        (name) => !Object.hasOwn(bare, name) && !neverNull.includes(name),
      )
      const nulls = Object.fromEntries(nullable.map((name) => [name, null]))
      for (const record of [{ ...whole, brand_new: [1] }, bare, { ...whole, ...nulls }]) {
        expect(await driftOf(call, around(record))).toEqual([])
      }
    })

    it('is each field of another kind', async () => {
      for (const [name, value] of Object.entries(whole)) {
        if (needed.includes(name)) continue
        const record = { ...whole, [name]: typeof value === 'number' ? 'x' : 7 }
        expect(await driftOf(call, around(record))).toEqual([`${path}${name}`])
        if (!Array.isArray(value) || value.length === 0) continue
        const items = { ...whole, [name]: [7] }
        expect(await driftOf(call, around(items))).toEqual([`${path}${name}.0`])
      }
    })

    it('is each field that is missing or null but may not be', async () => {
      for (const name of Object.keys(bare).filter((field) => !needed.includes(field))) {
        const record = { ...whole, [name]: undefined }
        expect(await driftOf(call, around(record))).toEqual([`${path}${name}`])
      }
      for (const name of neverNull) {
        const record = { ...whole, [name]: null }
        expect(await driftOf(call, around(record))).toEqual([`${path}${name}`])
      }
    })
  },
)
