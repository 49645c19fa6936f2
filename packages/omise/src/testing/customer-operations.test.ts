import { describe, expect, it } from 'vitest'
import { askOmise } from '../../test/ask-omise.ts'
import { createOmiseSimulator } from './create-omise-simulator.ts'
import type { OmiseAssumptions } from './omise-assumptions.ts'

const NOW = Date.parse('2019-05-29T04:00:00.750Z')
const clock = { now: () => NOW }
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

function simulate(assume: OmiseAssumptions = {}) {
  const simulator = createOmiseSimulator({ clock, assume })
  return { simulator, token: simulator.createCardToken, ...askOmise(simulator) }
}

describe('customers.create', () => {
  it('answers the customer', async () => {
    const { create } = simulate()
    const { status, headers, data } = await create({
      email: 'lucius@omise.co',
      description: 'You know, it almost makes me wish for rain',
      metadata: { plan: { name: 'gold' } },
    })
    expect(status).toBe(200)
    expect(Object.fromEntries(headers)).toEqual({
      'cache-control': 'no-cache, no-store',
      'content-length': '762',
      'content-type': 'application/json; charset=utf-8',
      'omise-version': '2019-05-29',
      'x-request-id': expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
    })
    const list = {
      object: 'list',
      data: [],
      limit: 20,
      offset: 0,
      total: 0,
      order: 'chronological',
      from: '1970-01-01T00:00:00Z',
      to: '2019-05-29T04:00:00Z',
    }
    expect(data).toEqual({
      object: 'customer',
      id: data.id,
      livemode: false,
      location: `/customers/${data.id}`,
      deleted: false,
      metadata: { plan: { name: 'gold' } },
      cards: { ...list, location: `/customers/${data.id}/cards` },
      default_card: null,
      email: 'lucius@omise.co',
      description: 'You know, it almost makes me wish for rain',
      linked_accounts: { ...list, location: `/customers/${data.id}/linked_accounts` },
      created_at: '2019-05-29T04:00:00Z',
    })
  })

  it('takes nothing at all', async () => {
    const { create, ask } = simulate()
    expect((await create({})).data).toMatchObject({ email: null, description: null, metadata: {} })
    expect((await ask('POST', '/customers')).status).toBe(200)
  })

  it('takes a form, brackets included', async () => {
    const { ask } = simulate()
    const body = 'email=a%2Bb%40omise.co&metadata%5Bplan%5D%5Bname%5D=gold&metadata[tags][]=one'
    expect((await ask('POST', '/customers', body, FORM)).data).toMatchObject({
      email: 'a+b@omise.co',
      metadata: { plan: { name: 'gold' }, tags: ['one'] },
    })
  })

  it('takes no default card', async () => {
    const { create } = simulate()
    expect((await create({ default_card: 'card_test_1' })).data.default_card).toBeNull()
  })

  it.each(['[]', '{', '"text"'])('refuses a body that is no object: %s', async (body) => {
    const { ask, simulator } = simulate()
    const { status, data } = await ask('POST', '/customers', body, {
      'content-type': 'application/json',
    })
    expect([status, data.code]).toEqual([400, 'bad_request'])
    expect(simulator.customers).toEqual([])
  })

  it.each([{ email: {} }, { metadata: 'gold' }, { metadata: [1] }])('refuses %o', async (body) => {
    const { create, simulator } = simulate()
    const { status, data } = await create(body)
    expect([status, data.code]).toEqual([400, 'bad_request'])
    expect(simulator.customers).toEqual([])
  })

  it('ignores or refuses what is not documented (unknownParams)', async () => {
    expect((await simulate().create({ emial: 'a@b.co' })).status).toBe(200)
    const { create, update } = simulate({ unknownParams: 'bad_request' })
    expect((await create({ email: 'a@b.co', expand: true })).status).toBe(200)
    const { status, data } = await create({ emial: 'a@b.co' })
    expect([status, data.message]).toEqual([400, 'emial is not a known parameter'])
    const { data: customer } = await create({})
    const texts = { email: 'a@b.co', description: null, card: null, linked_account: null }
    const known = { ...texts, metadata: {} }
    expect((await create(known)).status).toBe(200)
    expect((await update(customer.id, { ...known, default_card: null })).status).toBe(200)
    expect((await update(customer.id, { emial: 'a@b.co' })).status).toBe(400)
  })

  it('attaches a linked account, or knows of none (linkedAccount)', async () => {
    const { create, update } = simulate()
    const { data } = await create({ linked_account: 'lnac_test_1' })
    expect(data.linked_accounts).toMatchObject({
      total: 1,
      data: [
        {
          object: 'linked_account',
          id: 'lnac_test_1',
          livemode: false,
          location: '/linked_accounts/lnac_test_1',
          registration_uri: null,
          return_uri: null,
          type: 'direct_debit_kbank',
          status: 'successful',
          last_digits: null,
          metadata: {},
          failure_code: null,
          failure_message: null,
          registered_at: data.created_at,
          expires_at: null,
          created_at: data.created_at,
        },
      ],
    })
    const again = await update(data.id, { linked_account: 'lnac_test_1' })
    expect(again.data.linked_accounts.total).toBe(1)
    const more = await update(data.id, { linked_account: 'lnac_test_2' })
    expect(more.data.linked_accounts.data.map(({ id }: { id: string }) => id)).toEqual([
      'lnac_test_1',
      'lnac_test_2',
    ])
    const refused = await simulate({ linkedAccount: 'not_found' }).create({ linked_account: 'l' })
    expect([refused.status, refused.data.code]).toEqual([404, 'not_found'])
    expect(refused.data.message).toBe('linked_account l was not found')
  })
})

describe('a card token', () => {
  it('adds its card, which becomes the default', async () => {
    const { create, token } = simulate()
    const { data } = await create({ card: token({ name: 'JANE DOE', number: '5555555555554444' }) })
    expect(data.default_card).toBe(data.cards.data[0].id)
    expect(data.cards.total).toBe(1)
    expect(data.cards.data[0]).toEqual({
      object: 'card',
      id: data.default_card,
      livemode: false,
      location: `/customers/${data.id}/cards/${data.default_card}`,
      deleted: false,
      street1: null,
      street2: null,
      city: null,
      state: null,
      phone_number: null,
      postal_code: null,
      country: '',
      financing: '',
      bank: '',
      brand: 'MasterCard',
      fingerprint: expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/),
      first_digits: null,
      last_digits: '4444',
      name: 'JANE DOE',
      expiration_month: 12,
      expiration_year: 2024,
      security_code_check: true,
      tokenization_method: null,
      created_at: '2019-05-29T04:00:00Z',
    })
  })

  it('stands for the card that it was made from', async () => {
    const card = {
      name: 'JANE DOE',
      expiration_month: 3,
      expiration_year: 2031,
      brand: 'JCB',
      bank: 'a bank',
      financing: 'credit',
      country: 'th',
      street1: 'one',
      street2: 'two',
      city: 'Bangkok',
      state: 'none',
      postal_code: '10310',
      phone_number: '0',
    }
    const { create, token } = simulate()
    const { data } = await create({ card: token({ ...card, number: '4111111111111111' }) })
    expect(data.cards.data[0]).toMatchObject({ ...card, last_digits: '1111' })
    const plain = (await create({ card: token() })).data.cards.data[0]
    expect(plain).toMatchObject({ brand: 'Visa', last_digits: '4242', name: 'JOHN DOE' })
  })

  it.each([
    ['4', 'Visa'],
    ['51', 'MasterCard'],
    ['55', 'MasterCard'],
    ['22', 'MasterCard'],
    ['27', 'MasterCard'],
    ['35', 'JCB'],
    ['34', 'American Express'],
    ['37', 'American Express'],
    ['30', 'Diners Club'],
    ['36', 'Diners Club'],
    ['38', 'Diners Club'],
    ['6011', 'Discover'],
    ['65', 'Discover'],
    ['62', 'UnionPay'],
    ['50', 'Maestro'],
    ['56', 'Maestro'],
    ['69', 'Maestro'],
    ['14', ''],
    ['28', ''],
    ['15155223534306011656250', ''],
  ])('is told by its first digits: %s… is “%s”', async (digits, brand) => {
    const { create, token } = simulate()
    const { data } = await create({ card: token({ number: digits.padEnd(16, '4') }) })
    expect(data.cards.data[0].brand).toBe(brand)
  })

  it('can be used once', async () => {
    const { create, token, simulator } = simulate()
    const card = token()
    await create({ card })
    const { status, data } = await create({ card })
    expect(status).toBe(400)
    expect(data).toEqual({
      object: 'error',
      location: 'https://www.omise.co/api-errors#used-token',
      code: 'used_token',
      message: 'token was already used',
    })
    expect(simulator.customers).toHaveLength(1)
  })

  it('stays unused when the request fails', async () => {
    const { create, token } = simulate()
    const card = token()
    expect((await create({ card, metadata: 'gold' })).status).toBe(400)
    expect((await create({ card })).status).toBe(200)
  })

  it('has to exist', async () => {
    const { status, data } = await simulate().create({ card: 'invalid_token' })
    expect([status, data.code]).toEqual([404, 'not_found'])
    expect(data.message).toBe('token invalid_token was not found')
  })

  it('is not the data of a card', async () => {
    const { status, data } = await simulate().create({ card: { number: '4242424242424242' } })
    expect([status, data.code]).toEqual([400, 'invalid_card_token'])
  })

  it('may be left empty', async () => {
    expect((await simulate().create({ card: null })).data.cards.total).toBe(0)
    expect((await simulate().create({ card: '' })).data.cards.total).toBe(0)
  })

  it.each([
    ['4242424242424242', 'Visa'],
    ['2223000048400011', 'MasterCard'],
    ['3530111333300000', 'JCB'],
    ['378282246310005', 'American Express'],
    ['30569309025904', 'Diners Club'],
    ['6011111111111117', 'Discover'],
    ['6200000000000005', 'UnionPay'],
    ['5018000000000009', 'Maestro'],
    ['9000000000000000', ''],
  ])('knows the brand of %s', async (number, brand) => {
    const { create, token } = simulate()
    expect((await create({ card: token({ number }) })).data.cards.data[0].brand).toBe(brand)
  })

  it('gives the same fingerprint for the same number', async () => {
    const { create, token } = simulate()
    const fingerprint = async (number: string): Promise<unknown> =>
      (await create({ card: token({ number }) })).data.cards.data[0].fingerprint
    expect(await fingerprint('4111111111111111')).toBe(await fingerprint('4111111111111111'))
    expect(await fingerprint('4111111111111111')).not.toBe(await fingerprint('4242424242424242'))
  })

  it('leaves the default card as it is when it is the second, or not (secondCardBecomesDefault)', async () => {
    for (const secondCardBecomesDefault of [false, true]) {
      const { create, update, token } = simulate({ secondCardBecomesDefault })
      const { data: first } = await create({ card: token() })
      const { data: second } = await update(first.id, { card: token() })
      const [one, two] = second.cards.data
      expect(second.default_card).toBe(secondCardBecomesDefault ? two.id : one.id)
    }
  })

  it('is not among the embedded cards when it is the 21st, but is counted', async () => {
    const { create, update, token } = simulate()
    let { data } = await create({ card: token() })
    for (let count = 2; count <= 21; count += 1) {
      ;({ data } = await update(data.id, { card: token({ name: `CARD ${count}` }) }))
    }
    expect(data.cards.total).toBe(21)
    expect(data.cards.data).toHaveLength(20)
    expect(data.cards.data.at(-1).name).toBe('CARD 20')
  })
})

describe('customers.retrieve', () => {
  it('answers the customer', async () => {
    const { create, retrieve } = simulate()
    const { data } = await create({ email: 'a@b.co' })
    expect((await retrieve(data.id)).data).toEqual(data)
  })

  it('puts the default card in when it is asked to (expand)', async () => {
    const { create, update, ask, token } = simulate()
    const { data } = await create({ card: token() })
    const { data: expanded } = await ask('GET', `/customers/${data.id}?expand=true`)
    expect(expanded.default_card).toEqual(data.cards.data[0])
    expect((await update(data.id, { expand: true })).data).toEqual(expanded)
  })

  it('answers not_found for an id that does not exist', async () => {
    const { status, headers, data } = await simulate().retrieve('missing')
    expect(status).toBe(404)
    expect(data).toEqual({
      object: 'error',
      location: 'https://www.omise.co/api-errors#not-found',
      code: 'not_found',
      message: 'customer missing was not found',
    })
    expect(headers.get('omise-version')).toBeNull()
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })
})

describe('customers.update', () => {
  it('changes what is given and keeps the rest', async () => {
    const { create, update, retrieve } = simulate()
    const { data } = await create({ email: 'a@b.co', description: 'one' })
    const { data: updated } = await update(data.id, { description: 'two' })
    expect(updated).toEqual({ ...data, description: 'two' })
    expect((await retrieve(data.id)).data).toEqual(updated)
  })

  it('answers PUT, too', async () => {
    const { create, ask } = simulate()
    const { data } = await create({})
    expect((await ask('PUT', `/customers/${data.id}`, { email: 'a@b.co' })).data.email).toBe(
      'a@b.co',
    )
  })

  it('merges metadata, or replaces it (metadata)', async () => {
    for (const metadata of ['merge', 'replace'] as const) {
      const { create, update } = simulate({ metadata })
      const { data } = await create({ metadata: { a: 1, b: { c: 2 } } })
      const { data: updated } = await update(data.id, { metadata: { b: { d: 3 } } })
      expect(updated.metadata).toEqual(
        metadata === 'merge' ? { a: 1, b: { d: 3 } } : { b: { d: 3 } },
      )
    }
  })

  it('clears a field with null, or ignores null (nullValue)', async () => {
    const fields = { email: 'a@b.co', description: 'one', metadata: { a: 1 } }
    for (const nullValue of ['clears', 'ignored'] as const) {
      const { create, update } = simulate({ nullValue })
      const { data } = await create(fields)
      const nulls = { email: null, description: null, metadata: null }
      const { data: updated } = await update(data.id, nulls)
      const { email, description, metadata } = updated
      expect({ email, description, metadata }).toEqual(
        nullValue === 'clears' ? { ...nulls, metadata: {} } : fields,
      )
    }
  })

  it("applies '', takes it as null, or ignores it (emptyString)", async () => {
    for (const [emptyString, email] of [
      ['applies', ''],
      ['clears', null],
      ['ignored', 'a@b.co'],
    ] as const) {
      const { create, update } = simulate({ emptyString })
      const { data } = await create({ email: 'a@b.co' })
      expect((await update(data.id, { email: '' })).data.email).toBe(email)
    }
  })

  it('makes another card of the customer the default', async () => {
    const { create, update, token } = simulate()
    const { data: other } = await create({ card: token() })
    const { data: first } = await create({ card: token() })
    const { data } = await update(first.id, { card: token() })
    const second = data.cards.data[1].id
    expect((await update(first.id, { default_card: second })).data.default_card).toBe(second)
    const { status, data: error } = await update(first.id, { default_card: other.default_card })
    expect([status, error.message]).toEqual([404, `card ${other.default_card} was not found`])
  })

  it('changes nothing when it fails', async () => {
    const { create, update, retrieve } = simulate()
    const { data } = await create({ email: 'a@b.co' })
    expect((await update(data.id, { email: 'new@b.co', card: 'unknown' })).status).toBe(404)
    expect((await update(data.id, { email: 'new@b.co', metadata: 'gold' })).status).toBe(400)
    expect((await retrieve(data.id)).data).toEqual(data)
  })

  it('answers not_found for an id that does not exist', async () => {
    expect((await simulate().update('missing', { email: 'a@b.co' })).status).toBe(404)
  })
})

describe('customers.destroy', () => {
  it('answers the whole customer, and takes it out of every list', async () => {
    const { create, destroy, list, search, update, token, simulator } = simulate()
    const { data } = await create({ email: 'a@b.co', card: token() })
    await create({ email: 'other@b.co' })
    const { status, data: deleted } = await destroy(data.id)
    expect(status).toBe(200)
    expect(deleted).toEqual({ ...data, deleted: true })
    expect((await list()).data.total).toBe(1)
    expect((await search({ query: 'a@b.co' })).data.total).toBe(0)
    expect(simulator.customers).toHaveLength(1)
    expect((await update(data.id, { email: 'b@b.co' })).status).toBe(404)
  })

  it('answers not_found afterwards, or the deleted customer (retrieveDeleted)', async () => {
    const { create, destroy, retrieve } = simulate()
    const { data } = await create({})
    await destroy(data.id)
    expect((await retrieve(data.id)).status).toBe(404)
    const other = simulate({ retrieveDeleted: 'deleted' })
    const { data: customer } = await other.create({})
    await other.destroy(customer.id)
    const { status, data: deleted } = await other.retrieve(customer.id)
    expect([status, deleted.deleted]).toEqual([200, true])
    expect((await other.destroy(customer.id)).status).toBe(404)
  })

  it('answers not_found the second time, or the same again (destroyDeleted)', async () => {
    const { create, destroy } = simulate()
    const { data } = await create({})
    await destroy(data.id)
    expect((await destroy(data.id)).status).toBe(404)
    const other = simulate({ destroyDeleted: 'deleted' })
    const { data: customer } = await other.create({})
    const { data: first } = await other.destroy(customer.id)
    expect((await other.destroy(customer.id)).data).toEqual(first)
    expect((await other.retrieve(customer.id)).status).toBe(404)
  })
})
