import { beforeEach, describe, expect, it } from 'vitest'
import type { AskJuspay } from '../../test/ask-juspay.ts'
import { askJuspay } from '../../test/ask-juspay.ts'
import { createJuspaySimulator } from './create-juspay-simulator.ts'
import type { JuspayAssumptions } from './juspay-assumptions.ts'

const START = Date.parse('2020-03-17T14:13:37.500Z')
const GUEST = { object_reference_id: 'guest_user', mobile_number: '9988776655' }
const JOHN = {
  ...GUEST,
  email_address: 'customer@mail.com',
  first_name: 'John ',
  last_name: 'Smith',
  mobile_country_code: '65',
}
const JSON_TYPE = { 'content-type': 'application/json' }

let now: number
let juspay: AskJuspay

function setUp(assume: JuspayAssumptions = {}): AskJuspay {
  now = START
  juspay = askJuspay(createJuspaySimulator({ clock: { now: () => now }, assume }))
  return juspay
}

beforeEach(() => {
  setUp()
})

describe('customers.create', () => {
  it('answers the customer', async () => {
    const { status, headers, data } = await juspay.create(JOHN)
    expect(status).toBe(200)
    expect(data).toEqual({
      ...JOHN,
      id: data.id,
      object: 'customer',
      date_created: '2020-03-17T14:13:37Z',
      last_updated: '2020-03-17T14:13:37Z',
    })
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
      'x-response-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
      'x-jp-merchant-id': 'simulated_merchant',
    })
  })

  it('takes JSON, too', async () => {
    const body = JSON.stringify({ ...JOHN, options: { get_client_auth_token: true } })
    const { data } = await juspay.ask('POST', '/customers', body, JSON_TYPE)
    expect(data).toMatchObject(JOHN)
    expect(data).toHaveProperty('juspay')
  })

  it('fills in the country code', async () => {
    expect((await juspay.create(GUEST)).data.mobile_country_code).toBe('91')
  })

  it('answers what was not given as null, empty or not at all (missingFields)', async () => {
    const names = ['email_address', 'first_name', 'last_name']
    for (const [missingFields, value] of [
      ['null', null],
      ['empty', ''],
    ] as const) {
      const { data } = await setUp({ missingFields }).create(GUEST)
      expect(names.map((name) => data[name])).toEqual([value, value, value])
    }
    const { data } = await setUp({ missingFields: 'absent' }).create(GUEST)
    expect(names.filter((name) => name in data)).toEqual([])
  })

  it('refuses a reference id that is taken, and does not tell whose it is', async () => {
    const { data: first } = await juspay.create(JOHN)
    const { status, headers, data } = await juspay.create(GUEST)
    expect(status).toBe(400)
    expect(data).toEqual({
      status: 'invalid_request_error',
      error_code: 'unique',
      error_message: expect.any(String),
      error_info: {
        code: 'ALREADY_EXISTS',
        category: 'USER_ERROR',
        user_message: expect.any(String),
        developer_message: expect.any(String),
        href: 'NA',
        request_id: headers.get('x-request-id'),
      },
    })
    expect(JSON.stringify(data)).not.toContain(first.id)
    expect((await juspay.get('guest_user')).data).toEqual(first)
  })

  it.each([
    [{ ...GUEST, object_reference_id: '' }, 'object_reference_id'],
    [{ ...GUEST, mobile_number: '' }, 'mobile_number'],
    [{ ...GUEST, mobile_number: '-1' }, 'mobile_number'],
  ])('refuses %o, and names the field, within its old limits or not', async (fields, name) => {
    const { status, data } = await juspay.create(fields)
    expect(status).toBe(400)
    expect((await setUp({ overLimits: 'accept' }).create(fields)).status).toBe(400)
    expect(data).toMatchObject({
      status: 'Invalid Request',
      error_code: 'Invalid Request',
      error_message: `Wrong value in ${name}`,
      error_info: {
        code: 'INVALID_INPUT',
        category: 'USER_ERROR',
        fields: [{ field_name: name, reason: 'Invalid value.' }],
      },
    })
  })

  it.each([{}, { object_reference_id: 'guest_user' }, { mobile_number: '9988776655' }])(
    'refuses %o, for a mandatory field is missing',
    async (fields) => {
      const { status, data } = await juspay.create(fields)
      expect([status, data.error_code]).toEqual([400, 'Mandatory fields are missing'])
      expect(data).toMatchObject({
        status: 'Bad Request',
        error_message: 'Mandatory fields are missing',
        error_info: { code: 'INVALID_INPUT', category: 'USER_ERROR' },
      })
    },
  )

  it.each([
    ['object_reference_id', 'x'.repeat(129)],
    ['mobile_number', '+919988776655'],
    ['mobile_number', '1'.repeat(17)],
    ['email_address', 'x'.repeat(129)],
    ['first_name', 'x'.repeat(65)],
    ['last_name', 'x'.repeat(65)],
    ['mobile_country_code', '+91'],
  ])('refuses %s beyond its old limit, or takes it (overLimits)', async (name, value) => {
    const fields = { ...JOHN, [name]: value }
    const { status, data } = await juspay.create(fields)
    expect([status, data.error_message]).toEqual([400, `Wrong value in ${name}`])
    expect((await setUp({ overLimits: 'accept' }).create(fields)).data[name]).toBe(value)
  })

  it('takes what is just within the limits', async () => {
    const fields = {
      object_reference_id: 'x'.repeat(128),
      mobile_number: '1'.repeat(16),
      email_address: '',
      first_name: 'é'.repeat(64),
      last_name: '',
    }
    expect((await juspay.create(fields)).data).toMatchObject(fields)
  })

  it('takes a short reference id, or refuses it (shortReferenceId)', async () => {
    const fields = { ...GUEST, object_reference_id: 'seven77' }
    expect((await juspay.create(fields)).status).toBe(200)
    const { status, data } = await setUp({ shortReferenceId: 'refuse' }).create(fields)
    expect([status, data.error_message]).toEqual([400, 'Wrong value in object_reference_id'])
    expect((await juspay.create({ ...GUEST, object_reference_id: 'eight888' })).status).toBe(200)
  })

  it('ignores unknown keys, or refuses them (unknownKeys)', async () => {
    const fields = { ...GUEST, customer_email: 'a@b.co' }
    expect((await juspay.create(fields)).data.email_address).toBeNull()
    const { data } = await setUp({ unknownKeys: 'refuse' }).create(fields)
    expect(data.error_message).toBe('Wrong value in customer_email')
  })

  it('ignores an unknown query, or refuses it (unknownKeys)', async () => {
    for (const unknownKeys of ['ignore', 'refuse'] as const) {
      const { ask, create } = setUp({ unknownKeys })
      await create(GUEST)
      const path = '/customers/guest_user?options.get_client_auth_token=true'
      expect((await ask('GET', path)).status).toBe(200)
      const { data } = await ask('GET', `${path}&expand=true`)
      const wrong = unknownKeys === 'refuse' ? 'Wrong value in expand' : undefined
      expect(data.error_message).toBe(wrong)
    }
  })

  it.each(['{', '[]'])('refuses JSON that is no object: %s', async (body) => {
    const { status, data } = await juspay.ask('POST', '/customers', body, JSON_TYPE)
    expect([status, data.error_message]).toEqual([400, 'Wrong value in body'])
  })

  it('takes null for what was not given', async () => {
    const body = JSON.stringify({ ...GUEST, first_name: null })
    const { status, data } = await juspay.ask('POST', '/customers', body, JSON_TYPE)
    expect([status, data.first_name]).toEqual([200, null])
  })

  it('refuses an object where a text belongs', async () => {
    const body = JSON.stringify({ ...GUEST, first_name: { a: 1 } })
    const { data } = await juspay.ask('POST', '/customers', body, JSON_TYPE)
    expect(data.error_message).toBe('Wrong value in first_name')
  })

  it('makes ids of the newer form (ids)', async () => {
    const { data } = await setUp({ ids: 'cth' }).create(GUEST)
    expect(data.id).toMatch(/^cth_[1-9A-HJ-NP-Za-km-z]{16}$/)
  })
})

describe('customers.get', () => {
  it("finds a customer by Juspay's id and by the merchant's, whatever is in it", async () => {
    const object_reference_id = 'a/b+c@d.co?e#f%20'
    const { data } = await juspay.create({ ...GUEST, object_reference_id })
    expect((await juspay.get(data.id)).data).toEqual(data)
    expect((await juspay.get(encodeURIComponent(object_reference_id))).data).toEqual(data)
  })

  it('answers object_not_found for an id that does not exist', async () => {
    const { status, data } = await juspay.get('missing')
    expect(status).toBe(404)
    expect(data).toMatchObject({
      status: 'invalid_request_error',
      error_code: 'object_not_found',
      error_message: expect.any(String),
      error_info: { code: 'RESOURCE_NOT_FOUND', category: 'USER_ERROR' },
    })
  })
})

describe('customers.update', () => {
  it('changes what is given and keeps the rest', async () => {
    const { data } = await juspay.create(JOHN)
    now += 6000
    const changes = { first_name: 'Jon', last_name: 'Snow', email_address: 'jon@mail.com' }
    const { status, data: updated } = await juspay.update('guest_user', changes)
    expect(status).toBe(200)
    expect(updated).toEqual({ ...data, ...changes, last_updated: '2020-03-17T14:13:43Z' })
    expect((await juspay.get(data.id)).data).toEqual(updated)
    expect((await juspay.update(data.id, { mobile_number: '1' })).data.mobile_number).toBe('1')
  })

  it('ignores customer_email, and a reference id cannot be changed', async () => {
    const { data } = await juspay.create(JOHN)
    const { data: updated } = await juspay.update('guest_user', {
      customer_id: 'guest_user',
      customer_email: 'other@mail.com',
      object_reference_id: 'other_user',
    })
    expect(updated).toEqual(data)
  })

  it('takes a reference id for an unknown key, whatever it says', async () => {
    const changes = { object_reference_id: '', first_name: 'Jon' }
    await juspay.create(JOHN)
    expect((await juspay.update('guest_user', changes)).data.first_name).toBe('Jon')
    const strict = setUp({ unknownKeys: 'refuse' })
    await strict.create(JOHN)
    expect((await strict.update('guest_user', { customer_id: 'guest_user' })).status).toBe(200)
    const { data } = await strict.update('guest_user', { ...changes, object_reference_id: 'other' })
    expect(data.error_message).toBe('Wrong value in object_reference_id')
  })

  it("applies '', or ignores it (emptyString)", async () => {
    for (const emptyString of ['applies', 'ignored'] as const) {
      const { create, update } = setUp({ emptyString })
      await create(JOHN)
      const { data } = await update('guest_user', { email_address: '', first_name: 'Jon' })
      expect(data.email_address).toBe(emptyString === 'applies' ? '' : JOHN.email_address)
      expect(data.first_name).toBe('Jon')
    }
  })

  it.each(['', '-1'])('refuses the mobile number "%s"', async (mobile_number) => {
    const { data } = await juspay.create(JOHN)
    const { status, data: error } = await juspay.update('guest_user', { mobile_number })
    expect([status, error.error_info.fields[0].field_name]).toEqual([400, 'mobile_number'])
    expect((await juspay.get('guest_user')).data).toEqual(data)
  })

  it('takes an update with nothing in it, or refuses it (emptyUpdate)', async () => {
    await juspay.create(JOHN)
    now += 1000
    const { data } = await juspay.update('guest_user', {})
    expect(data.last_updated).toBe('2020-03-17T14:13:38Z')
    const strict = setUp({ emptyUpdate: 'refuse' })
    await strict.create(JOHN)
    expect((await strict.update('guest_user', {})).status).toBe(400)
    expect((await strict.update('guest_user', { first_name: 'Jon' })).status).toBe(200)
  })

  it('answers object_not_found for an id that does not exist', async () => {
    const { status, data } = await juspay.update('missing', { first_name: 'Jon' })
    expect([status, data.error_code]).toEqual([404, 'object_not_found'])
  })
})

describe('a client auth token', () => {
  const path = '/customers/guest_user?options.get_client_auth_token='

  it('comes when it is asked for, a new one each time, for 15 minutes', async () => {
    const { data } = await juspay.create({ ...GUEST, 'options.get_client_auth_token': 'true' })
    expect(data.juspay.client_auth_token_expiry).toBe('2020-03-17T14:28:37Z')
    now += 1000
    const { data: again } = await juspay.ask('GET', `${path}true`)
    expect(again.juspay.client_auth_token_expiry).toBe('2020-03-17T14:28:38Z')
    expect(again.juspay.client_auth_token).not.toBe(data.juspay.client_auth_token)
  })

  it('does not come otherwise', async () => {
    expect((await juspay.create(GUEST)).data).not.toHaveProperty('juspay')
    expect((await juspay.get('guest_user')).data).not.toHaveProperty('juspay')
    expect((await juspay.ask('GET', `${path}false`)).data).not.toHaveProperty('juspay')
  })

  it('comes with an update if that is assumed (tokenOnUpdate)', async () => {
    const change = { first_name: 'Jon', 'options.get_client_auth_token': 'true' }
    for (const tokenOnUpdate of ['ignore', 'answer'] as const) {
      const { create, update } = setUp({ tokenOnUpdate })
      await create(GUEST)
      expect('juspay' in (await update('guest_user', change)).data).toBe(tokenOnUpdate === 'answer')
    }
  })
})

it('writes times with an offset if that is assumed (dates)', async () => {
  const { create } = setUp({ dates: 'offset' })
  const { data } = await create({ ...GUEST, 'options.get_client_auth_token': 'true' })
  expect(data).toMatchObject({
    date_created: '2020-03-17T14:13:37+0000',
    last_updated: '2020-03-17T14:13:37+0000',
    juspay: { client_auth_token_expiry: '2020-03-17T14:28:37+0000' },
  })
})
