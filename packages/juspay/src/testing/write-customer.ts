import type { SeededIds } from '@x/core/testing'
import { HEX_DIGITS } from '@x/core/testing'
import type { ClientAuth } from '../customers/client-auth.ts'
import type { Customer } from '../customers/customer.ts'
import type { JuspayBehavior } from './juspay-assumptions.ts'
import type { StoredCustomer } from './juspay-store.ts'

/** Documented: a client auth token is good for 15 minutes. */
const TOKEN_LIFE = 15 * 60 * 1000

/** What a text that was never given is answered as; JSON leaves out what is undefined. */
const MISSING = { null: null, empty: '', absent: undefined }

/** Writes a customer. Recorded: these ten keys, in bodies of many years. */
export function writeCustomer(customer: StoredCustomer, assume: JuspayBehavior): Customer {
  const missing = MISSING[assume.missingFields]
  return {
    id: customer.id,
    object: 'customer',
    object_reference_id: customer.object_reference_id,
    mobile_number: customer.mobile_number,
    date_created: writeTime(customer.created, assume),
    last_updated: writeTime(customer.updated, assume),
    email_address: customer.email_address ?? missing,
    first_name: customer.first_name ?? missing,
    last_name: customer.last_name ?? missing,
    mobile_country_code: customer.mobile_country_code,
  }
}

/** Makes a token for a client. Documented: `tkn_` and 32 hexadecimal digits, a new one each time. */
export function writeClientAuth(ids: SeededIds, now: number, assume: JuspayBehavior): ClientAuth {
  return {
    client_auth_token: `tkn_${ids.text('client auth token', 32, HEX_DIGITS)}`,
    client_auth_token_expiry: writeTime(now + TOKEN_LIFE, assume),
  }
}

/** Recorded: whole seconds in UTC, in either of two forms. */
function writeTime(milliseconds: number, { dates }: JuspayBehavior): string {
  return new Date(milliseconds).toISOString().slice(0, 19) + (dates === 'z' ? 'Z' : '+0000')
}
