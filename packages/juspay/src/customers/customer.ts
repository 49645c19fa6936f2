import type { ResultSchema } from '@x/core'
import { literal, looseObject, nullish, string } from 'valibot'
import type { ClientAuth } from './client-auth.ts'
import { clientAuthSchema } from './client-auth.ts'

/**
 * A customer at Juspay.
 *
 * @see https://juspay.io/in/docs/api-reference/docs/express-checkout/get-customer
 */
export interface Customer {
  /** The kind of this object. */
  object: 'customer'
  /** Juspay's id of the customer, such as `cst_om2l6ctlptxwxuzj`. */
  id: string
  /** The merchant's own id of the customer. */
  object_reference_id: string
  /** The mobile number, without a country code. */
  mobile_number?: string | null | undefined
  /** The country code of the mobile number, without `+`. */
  mobile_country_code?: string | null | undefined
  /** The customer's e-mail address. */
  email_address?: string | null | undefined
  /** The customer's first name. */
  first_name?: string | null | undefined
  /** The customer's last name. */
  last_name?: string | null | undefined
  /** When the customer was created, in UTC: `2020-03-17T14:13:37Z` or `2016-08-02T08:07:52+0000`. */
  date_created: string
  /** When the customer was last changed, in UTC, in either of those forms. */
  last_updated: string
  /** The token for a client, when it was asked for with `options.get_client_auth_token`. */
  juspay?: ClientAuth | null | undefined
}

/** Describes a customer. */
export const customerSchema: ResultSchema<Customer> = looseObject({
  object: literal('customer'),
  id: string(),
  object_reference_id: string(),
  mobile_number: nullish(string()),
  mobile_country_code: nullish(string()),
  email_address: nullish(string()),
  first_name: nullish(string()),
  last_name: nullish(string()),
  date_created: string(),
  last_updated: string(),
  juspay: nullish(clientAuthSchema),
})
