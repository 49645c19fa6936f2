import { beforeEach, describe, expect, it } from 'vitest'
import type { AskOmise } from '../../test/ask-omise.ts'
import { askOmise } from '../../test/ask-omise.ts'
import type { OmiseSimulator } from './create-omise-simulator.ts'
import { createOmiseSimulator } from './create-omise-simulator.ts'
import type { OmiseAssumptions } from './omise-assumptions.ts'

let now: number
let simulator: OmiseSimulator
let omise: AskOmise
let customer: string
let cards: string[]

async function setUp(assume: OmiseAssumptions = {}): Promise<void> {
  now = Date.parse('2019-05-29T04:00:00Z')
  simulator = createOmiseSimulator({ clock: { now: () => now }, assume })
  omise = askOmise(simulator)
  const { data } = await omise.create({ card: simulator.createCardToken({ name: 'ONE' }) })
  customer = data.id
  for (const name of ['TWO', 'THREE']) {
    now += 1000
    await omise.update(customer, { card: simulator.createCardToken({ name }) })
  }
  cards = (await omise.retrieve(customer)).data.cards.data.map((card: { id: string }) => card.id)
}

beforeEach(() => setUp())

const address = {
  street1: '1 Main Street',
  street2: 'Second floor',
  city: 'Bangkok',
  state: 'Krung Thep',
  postal_code: '10310',
  country: 'th',
  phone_number: '0812345678',
}

function path(card?: string): string {
  return `/customers/${customer}/cards${card ? `/${card}` : ''}`
}

describe('customers.cards.list', () => {
  it('lists all cards, page by page, in both orders', async () => {
    const { data } = await omise.ask('GET', `${path()}?limit=2&offset=1`)
    expect(data).toMatchObject({
      object: 'list',
      total: 3,
      limit: 2,
      offset: 1,
      order: 'chronological',
      location: path(),
    })
    expect(data.data.map(({ id }: { id: string }) => id)).toEqual(cards.slice(1))
    const newest = await omise.ask('GET', `${path()}?limit=1&order=reverse_chronological`)
    expect(newest.data.data[0].id).toBe(cards[2])
  })

  it('lists the cards of a stretch of time', async () => {
    const { data } = await omise.ask('GET', `${path()}?from=2019-05-29T04:00:01Z`)
    expect(data.total).toBe(2)
  })

  it('shows the 21st card', async () => {
    for (let count = 4; count <= 21; count += 1) {
      now += 1000
      await omise.update(customer, { card: simulator.createCardToken({ name: `CARD ${count}` }) })
    }
    const { data } = await omise.ask('GET', `${path()}?limit=1&order=reverse_chronological`)
    expect(data).toMatchObject({ total: 21, data: [{ name: 'CARD 21' }] })
  })
})

describe('customers.cards.retrieve', () => {
  it('answers the card', async () => {
    const { status, data } = await omise.ask('GET', path(cards[0]))
    expect(status).toBe(200)
    expect(data).toMatchObject({ object: 'card', id: cards[0], name: 'ONE', deleted: false })
  })

  it('answers not_found for a missing card and for a missing customer', async () => {
    const { status, data } = await omise.ask('GET', path('missing'))
    expect([status, data.message]).toEqual([404, 'card missing was not found'])
    const other = await omise.ask('GET', `/customers/missing/cards/${cards[0]}`)
    expect([other.status, other.data.message]).toEqual([404, 'customer missing was not found'])
  })
})

describe('customers.cards.update', () => {
  it('changes what is given and keeps the rest', async () => {
    const before = (await omise.ask('GET', path(cards[1]))).data
    const changes = { name: 'NEW', expiration_month: 3, expiration_year: 2030, city: 'Bangkok' }
    const { data } = await omise.ask('PATCH', path(cards[1]), { ...changes, postal_code: '10310' })
    expect(data).toEqual({ ...before, ...changes, postal_code: '10310' })
    expect((await omise.ask('GET', path(cards[1]))).data).toEqual(data)
  })

  it('answers PUT, too', async () => {
    expect((await omise.ask('PUT', path(cards[0]), { name: 'NEW' })).data.name).toBe('NEW')
  })

  it('takes numbers from a form', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    const { data } = await omise.ask('PATCH', path(cards[0]), 'expiration_month=7', form)
    expect(data.expiration_month).toBe(7)
  })

  it('refuses an expiry that is past, or is none', async () => {
    const past = await omise.ask('PATCH', path(cards[0]), { expiration_year: 2018 })
    expect([past.status, past.data.code]).toEqual([400, 'invalid_card'])
    expect(past.data.message).toBe('expiration date cannot be in the past')
    const months = [0, 13, 1.5, 'May'].map((expiration_month) => ({ expiration_month }))
    for (const change of [...months, { expiration_year: 2030.5 }]) {
      const { status, data } = await omise.ask('PATCH', path(cards[0]), change)
      expect([status, data.code]).toEqual([400, 'invalid_card'])
      expect(data.message).toBe('expiration date is invalid')
    }
    expect((await omise.ask('GET', path(cards[0]))).data.expiration_year).toBe(2024)
  })

  it('takes an expiry until its month has ended, and what is no expiry after that, too', async () => {
    const may = { expiration_month: 5, expiration_year: 2019 }
    now = Date.UTC(2019, 5, 1) - 1
    expect((await omise.ask('PATCH', path(cards[0]), may)).status).toBe(200)
    now++
    expect((await omise.ask('PATCH', path(cards[0]), may)).status).toBe(400)
    expect((await omise.ask('PATCH', path(cards[0]), { name: 'NEW' })).data).toMatchObject(may)
    const january = { expiration_month: 1, expiration_year: 2020 }
    expect((await omise.ask('PATCH', path(cards[0]), january)).data).toMatchObject(january)
  })

  it('keeps a name and a country that are cleared as empty texts', async () => {
    await setUp({ cardAddress: 'applies' })
    const { data } = await omise.ask('PATCH', path(cards[0]), { name: null, country: null })
    expect(data).toMatchObject({ name: '', country: '' })
  })

  it('ignores unknown params, or refuses them (unknownParams)', async () => {
    const known = { name: 'NEW', expiration_month: 3, expiration_year: 2030, ...address }
    for (const [unknownParams, status] of [
      ['ignored', 200],
      ['bad_request', 400],
    ] as const) {
      await setUp({ unknownParams })
      expect((await omise.ask('PATCH', path(cards[0]), known)).status).toBe(200)
      expect((await omise.ask('PATCH', path(cards[0]), { nickname: 'x' })).status).toBe(status)
    }
  })

  it('ignores the rest of the address, or takes it (cardAddress)', async () => {
    const { data } = await omise.ask('PATCH', path(cards[0]), address)
    const { city, postal_code } = address
    const rest = { street1: null, street2: null, state: null, country: '', phone_number: null }
    expect(data).toMatchObject({ city, postal_code, ...rest })
    await setUp({ cardAddress: 'applies' })
    expect((await omise.ask('PATCH', path(cards[0]), address)).data).toMatchObject(address)
  })
})

describe('customers.cards.destroy', () => {
  it('answers the whole card, which is gone then', async () => {
    const before = (await omise.ask('GET', path(cards[1]))).data
    const { status, data } = await omise.ask('DELETE', path(cards[1]))
    expect(status).toBe(200)
    expect(data).toEqual({ ...before, deleted: true })
    expect((await omise.ask('GET', path(cards[1]))).status).toBe(404)
    expect((await omise.retrieve(customer)).data.cards.total).toBe(2)
  })

  it('makes the latest card the default when the default one goes, and null without cards', async () => {
    const defaults = []
    for (const card of [cards[0], cards[2], cards[1]]) {
      await omise.ask('DELETE', path(card))
      defaults.push((await omise.retrieve(customer)).data.default_card)
    }
    expect(defaults).toEqual([cards[2], cards[1], null])
  })

  it('keeps the default card when another one goes', async () => {
    await omise.ask('DELETE', path(cards[2]))
    expect((await omise.retrieve(customer)).data.default_card).toBe(cards[0])
  })
})

it('has no way to add a card but through the customer', async () => {
  const { status } = await omise.ask('POST', path(), { card: simulator.createCardToken() })
  expect(status).toBe(404)
})
