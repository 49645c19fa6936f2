import type { Fields, SeededIds } from '@x/core/testing'
import { HEX_DIGITS } from '@x/core/testing'
import type { JuspayBehavior } from './juspay-assumptions.ts'
import type { StoredCustomer } from './juspay-store.ts'

/** Documented: a client auth token is good for 15 minutes. */
const TOKEN_LIFE = 15 * 60 * 1000

/** Writes a customer. Recorded: these ten keys, in bodies of many years. */
export function writeCustomer(customer: StoredCustomer, assume: JuspayBehavior): Fields {
  return {
    id: customer.id,
    object: 'customer',
    object_reference_id: customer.object_reference_id,
    mobile_number: customer.mobile_number,
    date_created: writeTime(customer.created, assume),
    last_updated: writeTime(customer.updated, assume),
    ...writeOptional('email_address', customer.email_address, assume),
    ...writeOptional('first_name', customer.first_name, assume),
    ...writeOptional('last_name', customer.last_name, assume),
    mobile_country_code: customer.mobile_country_code,
  }
}

/** Makes a token for a client. Documented: `tkn_` and 32 hexadecimal digits, a new one each time. */
export function writeClientAuth(ids: SeededIds, now: number, assume: JuspayBehavior): Fields {
  return {
    client_auth_token: `tkn_${ids.text('client auth token', 32, HEX_DIGITS)}`,
    client_auth_token_expiry: writeTime(now + TOKEN_LIFE, assume),
  }
}

function writeOptional(name: string, value: string | undefined, assume: JuspayBehavior): Fields {
  if (value !== undefined) return { [name]: value }
  if (assume.missingFields === 'absent') return {}
  return { [name]: assume.missingFields === 'null' ? null : '' }
}

/** Recorded: whole seconds in UTC, in either of two forms. */
function writeTime(milliseconds: number, { dates }: JuspayBehavior): string {
  return new Date(milliseconds).toISOString().slice(0, 19) + (dates === 'z' ? 'Z' : '+0000')
}
