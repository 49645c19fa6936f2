/** The customer whom every call asks for. */
export const customerId = 'cust_test_5g5j4pz2v9o9b4hyt5q'

/** The key that every client sends; it opens nothing. */
export const secretKey = 'skey_test_bench0000000000000'

/** What every client sends as its credentials. */
export const authorization = `Basic ${btoa(`${secretKey}:`)}`

const card = {
  object: 'card',
  id: 'card_test_5g5j4pz2v9o9b4hyt5r',
  livemode: false,
  location: `/customers/${customerId}/cards/card_test_5g5j4pz2v9o9b4hyt5r`,
  deleted: false,
  street1: '1448/4 Praditmanutham Road',
  street2: null,
  city: 'Bangkok',
  state: null,
  phone_number: '0123456789',
  postal_code: '10320',
  country: 'th',
  financing: 'credit',
  bank: 'Bank of the Unbanked',
  brand: 'Visa',
  fingerprint: 'XjOdjaoHRvUGRfmZacMPcJtm0U3SEIIfkA7534dQeVw=',
  first_digits: null,
  last_digits: '4242',
  name: 'Somchai Prasert',
  expiration_month: 12,
  expiration_year: 2031,
  security_code_check: true,
  tokenization_method: null,
  created_at: '2026-01-01T00:00:00Z',
}

/**
 * Makes a customer with one card, as Omise would answer it.
 *
 * @param {string} id - The customer's id.
 * @param {string} time - When it was created.
 */
export function createCustomer(id, time) {
  return {
    object: 'customer',
    id,
    livemode: false,
    location: `/customers/${id}`,
    deleted: false,
    default_card: card.id,
    email: 'somchai.prasert@example.com',
    description: 'A customer of the benchmarks, with one card',
    metadata: { plan: 'yearly', seats: 12 },
    linked_account: null,
    cards: {
      object: 'list',
      data: [card],
      limit: 20,
      offset: 0,
      total: 1,
      location: `/customers/${id}/cards`,
      order: 'chronological',
      from: '1970-01-01T00:00:00Z',
      to: '2026-01-01T00:00:00Z',
    },
    created_at: time,
  }
}

/** The text of an answer: the customer whom every call asks for. */
export const answer = JSON.stringify(createCustomer(customerId, '2026-01-01T00:00:00Z'))

/** Answers without a network. */
export const answerAtOnce = async () =>
  new Response(answer, {
    status: 200,
    headers: { 'content-type': 'application/json; charset=utf-8' },
  })
