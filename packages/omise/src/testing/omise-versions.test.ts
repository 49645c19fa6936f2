import { beforeEach, describe, expect, it } from 'vitest'
import { askOmise } from '../../test/ask-omise.ts'
import type { OmiseSimulator } from './create-omise-simulator.ts'
import { createOmiseSimulator } from './create-omise-simulator.ts'

const OLD = ['2014-07-27', '2015-11-17'] as const
const ALL = [...OLD, '2017-11-02', '2019-05-29'] as const

let simulator: OmiseSimulator
let id: string
let card: string

beforeEach(async () => {
  simulator = createOmiseSimulator()
  const { data } = await askOmise(simulator).create({ card: simulator.createCardToken() })
  id = data.id
  card = data.default_card
})

describe('the shape of answers', () => {
  it.each(ALL)('echoes the version %s with a success only', async (version) => {
    const { retrieve } = askOmise(simulator, version)
    expect((await retrieve(id)).headers.get('omise-version')).toBe(version)
    expect((await retrieve('missing')).headers.has('omise-version')).toBe(false)
  })

  it.each([...OLD, '2017-11-02'])('has created and no deleted at %s', async (version) => {
    const { data } = await askOmise(simulator, version).retrieve(id)
    for (const object of [data, data.cards.data[0]]) {
      expect(object.created).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
      expect(object).not.toHaveProperty('created_at')
      expect(object).not.toHaveProperty('deleted')
    }
    const later = [
      'street1',
      'street2',
      'state',
      'phone_number',
      'first_digits',
      'tokenization_method',
    ]
    expect(later.filter((name) => name in data.cards.data[0])).toEqual([])
  })

  it('has created_at and deleted at 2019-05-29', async () => {
    const { data } = await askOmise(simulator, '2019-05-29').retrieve(id)
    for (const object of [data, data.cards.data[0]]) {
      expect(object).toMatchObject({ created_at: expect.any(String), deleted: false })
      expect(object).not.toHaveProperty('created')
    }
  })

  it('has metadata and linked accounts from 2017-11-02 on', async () => {
    for (const version of ALL) {
      const { data } = await askOmise(simulator, version).retrieve(id)
      expect('metadata' in data).toBe(version >= '2017-11-02')
      expect('linked_accounts' in data).toBe(version >= '2017-11-02')
    }
  })

  it('has the bank of a card from 2015-11-17 on', async () => {
    for (const version of ALL) {
      const { data } = await askOmise(simulator, version).retrieve(id)
      expect('bank' in data.cards.data[0]).toBe(version >= '2015-11-17')
    }
  })

  it('has a short answer on destroy until 2017-11-02', async () => {
    const short = { livemode: false, deleted: true }
    const { ask, destroy } = askOmise(simulator, '2017-11-02')
    const deletedCard = await ask('DELETE', `/customers/${id}/cards/${card}`)
    expect(deletedCard.data).toEqual({ object: 'card', id: card, ...short })
    expect((await destroy(id)).data).toEqual({ object: 'customer', id, ...short })
  })

  it('has the order of a list in the form of the version', async () => {
    const orders = []
    for (const version of ALL) {
      const { list, retrieve } = askOmise(simulator, version)
      orders.push([(await list()).data.order, (await retrieve(id)).data.cards.order])
    }
    const old = [undefined, undefined]
    const chronological = 'chronological'
    expect(orders).toEqual([old, old, [chronological, null], [chronological, chronological]])
  })

  it('has the location of a list where it was recorded', async () => {
    const locations = []
    for (const version of ALL) {
      const { ask, list } = askOmise(simulator, version)
      const cards = await ask('GET', `/customers/${id}/cards`)
      locations.push([(await list()).data.location, cards.data.location])
    }
    const old = [undefined, undefined]
    const [customers, cards] = ['/customers', `/customers/${id}/cards`]
    expect(locations).toEqual([old, old, [customers, undefined], [customers, cards]])
  })

  it('has the later fields of a search at 2019-05-29 only', async () => {
    for (const version of ALL) {
      const { data } = await askOmise(simulator, version).search()
      expect('export' in data && 'aggregate_level' in data).toBe(version === '2019-05-29')
    }
  })
})

describe('the version', () => {
  it("is the account's when the request gives none (accountVersion)", async () => {
    expect((await askOmise(simulator).retrieve(id)).headers.get('omise-version')).toBe('2019-05-29')
    const older = createOmiseSimulator({ assume: { accountVersion: '2017-11-02' } })
    const { data, headers } = await askOmise(older).create({})
    expect(data).toHaveProperty('created')
    expect(headers.get('omise-version')).toBe('2017-11-02')
  })

  it('counts as the one before when it is not documented, or is refused (unknownVersion)', async () => {
    for (const [version, field] of [
      ['2010-01-01', 'created'],
      ['2015-09-10', 'created'],
      ['2019-09-29', 'created_at'],
    ]) {
      const { data, headers } = await askOmise(simulator, version).retrieve(id)
      expect(data).toHaveProperty(field ?? '')
      expect(headers.get('omise-version')).toBe(version)
    }
    const strict = createOmiseSimulator({ assume: { unknownVersion: 'bad_request' } })
    expect((await askOmise(strict, '2019-09-29').list()).status).toBe(400)
    expect((await askOmise(strict, '2019-05-29').list()).status).toBe(200)
  })
})
