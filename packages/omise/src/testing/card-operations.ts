import type { Fields } from '@x/core/testing'
import { answerList } from './answer-list.ts'
import { LIST_PARAMS } from './list-query.ts'
import type { OmiseCall } from './omise-call.ts'
import { checkParams, readText } from './omise-call.ts'
import { notFound, OmiseRefusal } from './omise-refusal.ts'
import { findCustomer } from './omise-store.ts'
import type { StoredCard } from './simulated-card.ts'
import { writeCard } from './simulated-card.ts'
import type { StoredCustomer } from './simulated-customer.ts'

/** Documented: what an update of a card takes; of the address beyond that nothing is known. */
const CARD_PARAMS = ['name', 'expiration_month', 'expiration_year', 'postal_code', 'city']
const ADDRESS_PARAMS = ['street1', 'street2', 'state', 'country', 'phone_number']

/** Lists a customer's cards. */
export function listCards(call: OmiseCall): Fields {
  checkParams(call, LIST_PARAMS)
  const { customerId, store, style } = call
  const { id, cards } = findCustomer(store, customerId)
  const { version } = style
  // Recorded: absent at 2017-11-02.
  const location = version >= '2019-05-29' ? `/customers/${id}/cards` : undefined
  return answerList(call, cards, (card) => writeCard(card, id, version), location)
}

/** Retrieves a customer's card. */
export function retrieveCard(call: OmiseCall): Fields {
  checkParams(call)
  const { customer, card } = findCard(call)
  return writeCard(card, customer.id, call.style.version)
}

/** Updates a customer's card. */
export function updateCard(call: OmiseCall): Fields {
  checkParams(call, [...CARD_PARAMS, ...ADDRESS_PARAMS])
  const { customer, card } = findCard(call)
  const address = call.assume.cardAddress === 'applies'
  const changed: StoredCard = {
    ...card,
    name: readText(call, 'name', card.name) ?? '',
    expiration_month: readNumber(call, 'expiration_month', card.expiration_month),
    expiration_year: readNumber(call, 'expiration_year', card.expiration_year),
    postal_code: readText(call, 'postal_code', card.postal_code),
    city: readText(call, 'city', card.city),
    ...(address && {
      street1: readText(call, 'street1', card.street1),
      street2: readText(call, 'street2', card.street2),
      state: readText(call, 'state', card.state),
      country: readText(call, 'country', card.country) ?? '',
      phone_number: readText(call, 'phone_number', card.phone_number),
    }),
  }
  if (isExpiryGiven(call)) checkExpiry(changed, call.style.now)
  customer.cards = customer.cards.map((each) => (each === card ? changed : each))
  return writeCard(changed, customer.id, call.style.version)
}

/** Destroys a customer's card. */
export function destroyCard(call: OmiseCall): Fields {
  checkParams(call)
  const { customer, card } = findCard(call)
  customer.cards = customer.cards.filter((each) => each !== card)
  // Documented: the latest card becomes the default when the default one is deleted.
  if (customer.defaultCard === card.id) customer.defaultCard = customer.cards.at(-1)?.id ?? null
  return writeCard(card, customer.id, call.style.version, true)
}

function findCard({ customerId, cardId, store }: OmiseCall): {
  customer: StoredCustomer
  card: StoredCard
} {
  const customer = findCustomer(store, customerId)
  const card = customer.cards.find(({ id }) => id === cardId)
  if (!card) throw notFound('card', cardId)
  return { customer, card }
}

function isExpiryGiven({ body }: OmiseCall): boolean {
  return body.expiration_month !== undefined || body.expiration_year !== undefined
}

function readNumber(call: OmiseCall, name: string, before: number): number {
  const text = readText(call, name, null)
  return text ? Number(text) : before
}

/** The code and the text are known from cards that were refused elsewhere. */
function checkExpiry({ expiration_month, expiration_year }: StoredCard, now: number): void {
  const month = Number.isInteger(expiration_month) ? expiration_month : 0
  if (month < 1 || month > 12 || !Number.isInteger(expiration_year)) {
    throw new OmiseRefusal(400, 'invalid_card', 'expiration date is invalid')
  }
  if (Date.UTC(expiration_year, month) <= now) {
    throw new OmiseRefusal(400, 'invalid_card', 'expiration date cannot be in the past')
  }
}
