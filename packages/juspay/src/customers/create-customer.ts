import type { Endpoint, ParamsSchema } from '@x/core'
import { checkFlag } from '@x/core'
import { nonEmpty, object, optional, pipe, string } from 'valibot'
import type { CustomerOptions } from './customer-options.ts'
import { customerOptionsSchema } from './customer-options.ts'
import type { Customer } from './customer.ts'
import { customerSchema } from './customer.ts'

/** What `customers.create` takes. */
export interface CustomerCreateParams {
  /**
   * The merchant's own id of the customer, unique for the merchant: often an e-mail address, a
   * mobile number or a UUID. Juspay advises at least 8 characters.
   */
  object_reference_id: string
  /** The mobile number: digits only, without `+` and country code. Juspay refuses an empty one. */
  mobile_number: string
  /** The customer's e-mail address; many gateways require it. */
  email_address?: string | undefined
  /** The first name: letters, digits, spaces and `().-_`. */
  first_name?: string | undefined
  /** The last name: letters, digits, spaces and `().-_`. */
  last_name?: string | undefined
  /** The country code of the mobile number, without `+`, such as `91`. */
  mobile_country_code?: string | undefined
  /** What else the answer is to hold. */
  options?: CustomerOptions | undefined
}

const params: ParamsSchema<CustomerCreateParams> = object({
  object_reference_id: pipe(string(), nonEmpty()),
  mobile_number: pipe(string(), nonEmpty()),
  email_address: optional(string()),
  first_name: optional(string()),
  last_name: optional(string()),
  mobile_country_code: optional(string()),
  options: optional(customerOptionsSchema),
})

/** Creates a customer. */
export const createCustomer: Endpoint<Customer> = {
  operation: 'customers.create',
  method: 'POST',
  path: '/customers',
  params,
  options: { reconcile: checkFlag },
  hints: { customer_id: 'to read a customer, call `customers.get`' },
  result: customerSchema,
  repeat: 'never',
  docs: 'https://juspay.io/in/docs/api-reference/docs/express-checkout/create-customer',
}
