import { beforeEach, describe, expect, it } from 'vitest'
import { createOmise } from '../../create-omise.ts'
import { createOmiseSimulator } from '../../testing/index.ts'

const simulator = createOmiseSimulator()
const { secretKey, fetch } = simulator
const omise = createOmise({ secretKey, fetch })
const { cards } = omise.customers

beforeEach(() => simulator.reset())

/** A customer with so many cards. */
async function customerWith(count: number): Promise<string> {
  const { id } = await omise.customers.create()
  for (let card = 0; card < count; card++) {
    await omise.customers.update(id, { card: simulator.createCardToken() })
  }
  return id
}

describe('the cards of a customer', () => {
  it('are listed whole, also those that the customer does not embed', async () => {
    const id = await customerWith(23)
    expect((await omise.customers.retrieve(id)).cards.data).toHaveLength(20)
    const all = await cards.list(id).toArray({ limit: 100 })
    expect(new Set(all.map((card) => card.id)).size).toBe(23)
    const newest = await cards.list(id, { limit: 1, order: 'reverse_chronological' })
    expect(newest.data[0]?.id).toBe(all.at(-1)?.id)
  })

  it('are retrieved, updated and destroyed', async () => {
    const id = await customerWith(2)
    const [card, other] = (await cards.list(id)).data
    if (!card || !other) throw new Error('The customer has two cards.')
    expect(await cards.retrieve(id, card.id)).toEqual(card)
    const change = { name: 'Lucius', expiration_month: 12, expiration_year: 2031, city: 'Bangkok' }
    expect(await cards.update(id, card.id, change)).toMatchObject({ id: card.id, ...change })
    expect(await cards.destroy(id, card.id)).toMatchObject({ id: card.id, deleted: true })
    expect(await cards.retrieve(id, card.id).safe()).toMatchObject({ error: { kind: 'not_found' } })
    const customer = await omise.customers.retrieve(id)
    expect(customer.default_card).toBe(other.id)
    expect((await omise.customers.update(id, { default_card: other.id })).default_card).toBe(
      other.id,
    )
  })

  it('have the shape of the version that is asked for', async () => {
    const id = await customerWith(1)
    const older = createOmise({ secretKey, fetch, apiVersion: '2017-11-02' })
    const [card] = (await older.customers.cards.list(id)).data
    expect(card?.created).toMatch(/Z$/)
    expect(card).not.toHaveProperty('created_at')
    expect(await older.customers.cards.destroy(id, card?.id ?? '')).toEqual({
      object: 'card',
      id: card?.id,
      livemode: false,
      deleted: true,
    })
    expect(await older.customers.destroy(id)).toEqual({
      object: 'customer',
      id,
      livemode: false,
      deleted: true,
    })
  })
})

describe('a request', () => {
  it('goes where the documentation says', async () => {
    const calls = [
      cards.list('cust/1', { limit: 5 }),
      cards.retrieve('cust/1', 'card?1'),
      cards.update('cust/1', 'card?1', { city: null }),
      cards.destroy('cust/1', 'card?1'),
    ]
    for (const call of calls) await call.safe()
    const lines = simulator.requests.map(({ method, url, body }) => `${method} ${url} ${body}`)
    expect(lines.map((line) => line.trim())).toMatchInlineSnapshot(`
      [
        "GET https://api.omise.co/customers/cust%2F1/cards?limit=5",
        "GET https://api.omise.co/customers/cust%2F1/cards/card%3F1",
        "PATCH https://api.omise.co/customers/cust%2F1/cards/card%3F1 {"city":null}",
        "DELETE https://api.omise.co/customers/cust%2F1/cards/card%3F1",
      ]
    `)
  })

  it.each(['', '..', undefined])('is not made with the id %j', async (bad) => {
    // JavaScript callers have no types that would refuse these.
    const wrong = bad as string
    for (const call of [
      cards.list(wrong),
      cards.retrieve('cust_1', wrong),
      cards.destroy(wrong, 'card_1'),
      cards.update('cust_1', wrong, { city: 'x' }),
    ]) {
      expect(await call.safe()).toMatchObject({ ok: false, error: { kind: 'params' } })
    }
    expect(simulator.requests).toEqual([])
  })

  it.each([
    [{}, '', 'missing'],
    [{ expiration_month: 0 }, 'expiration_month', 'range'],
    [{ expiration_month: 13 }, 'expiration_month', 'range'],
    [{ expiration_month: 1.5 }, 'expiration_month', 'type'],
    [{ expiration_year: 2030.5 }, 'expiration_year', 'type'],
  ])('is not made to update to %o', async (change, path, code) => {
    const call = cards.update('cust_1', 'card_1', change)
    await expect(call).rejects.toMatchObject({ issues: [{ path, code }] })
    expect(simulator.requests).toEqual([])
    await cards.update('cust_1', 'card_1', { expiration_month: 1, expiration_year: null }).safe()
    expect(simulator.requests).toHaveLength(1)
  })
})
