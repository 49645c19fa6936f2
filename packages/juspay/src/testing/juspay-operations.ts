import type { Fields } from '@x/core/testing'
import { asText, isRecord, LETTERS_AND_DIGITS } from '@x/core/testing'
import type { Customer } from '../customers/customer.ts'
import type { JuspayBehavior } from './juspay-assumptions.ts'
import { duplicateReference } from './juspay-refusal.ts'
import type { JuspayStore, StoredCustomer } from './juspay-store.ts'
import { findCustomer } from './juspay-store.ts'
import { checkKeys, readChanges, readNewCustomer } from './read-customer.ts'
import { writeClientAuth, writeCustomer } from './write-customer.ts'

/** A request that was let in, as an operation sees it. */
export interface JuspayCall {
  /** The id in the path. */
  readonly id: string
  readonly query: Fields
  readonly body: Fields
  readonly store: JuspayStore
  readonly assume: JuspayBehavior
  /** The time in milliseconds since 1970. */
  readonly now: number
}

/** Carries an operation out and gives the object to answer. */
type JuspayOperation = (call: JuspayCall) => Customer

/** The names of the operations that the simulator knows. */
export type JuspayOperationName = 'customers.create' | 'customers.get' | 'customers.update'

/** What each operation does, by its name. */
export const juspayOperations: Readonly<Record<string, JuspayOperation>> = {
  'customers.create': createCustomer,
  'customers.get': getCustomer,
  'customers.update': updateCustomer,
} satisfies Record<JuspayOperationName, JuspayOperation>

function createCustomer(call: JuspayCall): Customer {
  const { body, store, assume, now } = call
  const texts = readNewCustomer(body, assume)
  if (store.byReference.has(texts.object_reference_id)) throw duplicateReference()
  const customer: StoredCustomer = {
    id: createId(call),
    object_reference_id: texts.object_reference_id,
    created: now,
    updated: now,
    mobile_number: texts.mobile_number,
    // As the server of about 2020 filled it in.
    mobile_country_code: texts.mobile_country_code ?? '91',
    email_address: texts.email_address,
    first_name: texts.first_name,
    last_name: texts.last_name,
  }
  store.byId.set(customer.id, customer)
  store.byReference.set(customer.object_reference_id, customer)
  return answerCustomer(customer, call, body)
}

function getCustomer(call: JuspayCall): Customer {
  checkKeys(call.query, call.assume)
  return answerCustomer(findCustomer(call.store, call.id), call, call.query)
}

function updateCustomer(call: JuspayCall): Customer {
  const { id, body, store, assume, now } = call
  const customer = findCustomer(store, id)
  Object.assign(customer, readChanges(body, assume), { updated: now })
  return answerCustomer(customer, call, assume.tokenOnUpdate === 'answer' ? body : {})
}

/** The letters and digits of the newer ids, without those that are easily confused. */
const PLAIN_DIGITS = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

function createId({ store, assume }: JuspayCall): string {
  const alphabet = assume.ids === 'cst' ? LETTERS_AND_DIGITS : PLAIN_DIGITS
  return `${assume.ids}_${store.ids.text('customer', 16, alphabet)}`
}

/** Documented: the token comes when `options.get_client_auth_token` is `true`, and only then. */
function answerCustomer(
  customer: StoredCustomer,
  { store, now, assume }: JuspayCall,
  { options }: Fields,
): Customer {
  const answer = writeCustomer(customer, assume)
  if (!isRecord(options) || asText(options.get_client_auth_token) !== 'true') return answer
  return { ...answer, juspay: writeClientAuth(store.ids, now, assume) }
}
