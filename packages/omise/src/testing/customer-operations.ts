import type { Fields } from '@x/core/testing'
import { isRecord } from '@x/core/testing'
import { answerList } from './answer-list.ts'
import { createId } from './create-id.ts'
import { LIST_PARAMS } from './list-query.ts'
import type { OmiseCall } from './omise-call.ts'
import { checkParams, readText } from './omise-call.ts'
import { badRequest, notFound } from './omise-refusal.ts'
import type { CardToken } from './omise-store.ts'
import { findCustomer, findToken } from './omise-store.ts'
import { storeCard } from './simulated-card.ts'
import type { StoredCustomer, StoredLinkedAccount } from './simulated-customer.ts'
import { answerCustomer } from './simulated-customer.ts'
import { insertByTime, removeByTime } from './time-order.ts'

/** Documented: every one of them can be left out. A default card is only known to an update. */
const CREATE_PARAMS = ['email', 'description', 'card', 'metadata', 'linked_account']
const UPDATE_PARAMS = [...CREATE_PARAMS, 'default_card']

/** Shared by all that have none, for a simulator may keep a million customers. */
const NONE: readonly never[] = []
const NO_METADATA: Fields = Object.freeze({})

/** Creates a customer. */
export function createCustomer(call: OmiseCall): Fields {
  checkParams(call, CREATE_PARAMS)
  const { store, style } = call
  const token = findToken(store, call.body.card)
  const blank = {
    created: style.now,
    answered: style.now,
    email: null,
    description: null,
    metadata: NO_METADATA,
    defaultCard: null,
    cards: NONE,
    linkedAccounts: NONE,
    schedules: NONE,
  }
  const changes = readChanges(call, blank)
  const id = createId(store.ids, 'cust', 'customer')
  const customer: StoredCustomer = { id, ...blank, ...changes }
  if (token) addCard(call, customer, token)
  store.customers.set(id, customer)
  insertByTime(store.byTime, customer)
  return answerCustomer(customer, style)
}

/** Retrieves a customer. */
export function retrieveCustomer(call: OmiseCall): Fields {
  checkParams(call)
  const { customerId: id, store, assume, style } = call
  const deleted = assume.retrieveDeleted === 'deleted' && store.deletedCustomers.get(id)
  return deleted
    ? answerCustomer(deleted, style, true)
    : answerCustomer(findCustomer(store, id), style)
}

/** Lists customers. */
export function listCustomers(call: OmiseCall): Fields {
  checkParams(call, LIST_PARAMS)
  const { store, style } = call
  // Recorded: absent from the lists of 2015.
  const location = style.version >= '2017-11-02' ? '/customers' : undefined
  return answerList(call, store.byTime, (customer) => answerCustomer(customer, style), location)
}

/** Updates a customer. */
export function updateCustomer(call: OmiseCall): Fields {
  checkParams(call, UPDATE_PARAMS)
  const { customerId, body, store } = call
  const customer = findCustomer(store, customerId)
  const token = findToken(store, body.card)
  const defaultCard = readText(call, 'default_card', null)
  if (defaultCard && !customer.cards.some(({ id }) => id === defaultCard)) {
    throw notFound('card', defaultCard)
  }
  Object.assign(customer, readChanges(call, customer))
  if (token) addCard(call, customer, token)
  if (defaultCard) customer.defaultCard = defaultCard
  return answerCustomer(customer, call.style)
}

/** Destroys a customer, who leaves every list. */
export function destroyCustomer(call: OmiseCall): Fields {
  checkParams(call)
  const { customerId: id, store, assume, style } = call
  const deleted = assume.destroyDeleted === 'deleted' && store.deletedCustomers.get(id)
  if (deleted) return answerCustomer(deleted, style, true)
  const customer = findCustomer(store, id)
  store.customers.delete(id)
  removeByTime(store.byTime, customer)
  store.deletedCustomers.set(id, customer)
  return answerCustomer(customer, style, true)
}

type Changes = Pick<StoredCustomer, 'email' | 'description' | 'metadata' | 'linkedAccounts'>

function readChanges(call: OmiseCall, before: Changes): Changes {
  return {
    email: readText(call, 'email', before.email),
    description: readText(call, 'description', before.description),
    metadata: readMetadata(call, before.metadata),
    linkedAccounts: readLinkedAccounts(call, before.linkedAccounts),
  }
}

/** Documented: any JSON whose top level is an object. */
function readMetadata({ body, assume }: OmiseCall, before: Fields): Fields {
  const { metadata } = body
  if (metadata === undefined) return before
  if (metadata === null) return assume.nullValue === 'clears' ? NO_METADATA : before
  if (!isRecord(metadata)) throw badRequest('metadata must be an object')
  return assume.metadata === 'merge' ? { ...before, ...metadata } : { ...metadata }
}

function readLinkedAccounts(
  call: OmiseCall,
  before: readonly StoredLinkedAccount[],
): readonly StoredLinkedAccount[] {
  const id = readText(call, 'linked_account', null)
  if (!id || before.some((account) => account.id === id)) return before
  if (call.assume.linkedAccount === 'not_found') throw notFound('linked_account', id)
  return [...before, { id, created: call.style.now }]
}

/** Documented: the first card becomes the default. Of a second one nothing is known. */
function addCard(
  { store, assume, style }: OmiseCall,
  customer: StoredCustomer,
  token: CardToken,
): void {
  token.used = true
  const card = storeCard(token.card, store.ids, style.now)
  const cards = [...customer.cards]
  insertByTime(cards, card)
  customer.cards = cards
  if (customer.defaultCard === null || assume.secondCardBecomesDefault) {
    customer.defaultCard = card.id
  }
}
