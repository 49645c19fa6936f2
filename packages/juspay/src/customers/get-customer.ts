import type { Endpoint, ParamsSchema } from '@x/core'
import { object, optional, string } from 'valibot'
import type { CustomerOptions } from './customer-options.ts'
import { customerOptionsSchema } from './customer-options.ts'
import type { Customer } from './customer.ts'
import { customerSchema } from './customer.ts'

/** What `customers.get` takes. */
export interface CustomerGetParams {
  /** Juspay's id of the customer (`cst_…`) or the merchant's own, unless it stands before these. */
  customer_id?: string | undefined
  /** What else the answer is to hold. */
  options?: CustomerOptions | undefined
}

const params: ParamsSchema<CustomerGetParams> = object({
  customer_id: optional(string()),
  options: optional(customerOptionsSchema),
})

/** Gets a customer. */
export const getCustomer: Endpoint<Customer> = {
  operation: 'customers.get',
  method: 'GET',
  path: '/customers/{customer_id}',
  params,
  result: customerSchema,
  repeat: 'safe',
  docs: 'https://juspay.io/in/docs/api-reference/docs/express-checkout/get-customer',
}
