import type { Endpoint, ParamsSchema } from '@x/core'
import { nonEmpty, object, optional, pipe, string } from 'valibot'
import type { Customer } from './customer.ts'
import { customerSchema } from './customer.ts'

/** What `customers.update` takes; at least one of them besides `customer_id`. */
export interface CustomerUpdateParams {
  /** Juspay's id of the customer (`cst_…`) or the merchant's own, unless it stands before these. */
  customer_id?: string | undefined
  /** The mobile number: digits only, without `+` and country code. Juspay refuses an empty one. */
  mobile_number?: string | undefined
  /** The customer's e-mail address. */
  email_address?: string | undefined
  /** Another name for `email_address`, as which it is sent. */
  customer_email?: string | undefined
  /** The first name: letters, digits, spaces and `().-_`. */
  first_name?: string | undefined
  /** The last name: letters, digits, spaces and `().-_`. */
  last_name?: string | undefined
  /** The country code of the mobile number, without `+`, such as `91`. */
  mobile_country_code?: string | undefined
}

const params: ParamsSchema<CustomerUpdateParams> = object({
  customer_id: optional(string()),
  mobile_number: optional(pipe(string(), nonEmpty())),
  email_address: optional(string()),
  customer_email: optional(string()),
  first_name: optional(string()),
  last_name: optional(string()),
  mobile_country_code: optional(string()),
})

/** Updates a customer. */
export const updateCustomer: Endpoint<Customer> = {
  operation: 'customers.update',
  method: 'POST',
  path: '/customers/{customer_id}',
  params,
  needsParams: true,
  aliases: { customer_email: 'email_address' },
  result: customerSchema,
  repeat: 'safe',
  docs: 'https://juspay.io/in/docs/api-reference/docs/express-checkout/update-customer',
}
