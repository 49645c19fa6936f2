import type { Endpoint, ParamsSchema } from '@x/core'
import { objectParam } from '@x/core'
import { nullish, object, string } from 'valibot'
import type { Customer } from './customer.ts'
import { customerSchema } from './customer.ts'

/** What `customers.update` takes; at least one of them. */
export interface CustomerUpdateParams {
  /** The customer's e-mail address. */
  email?: string | null | undefined
  /** A description of the customer. */
  description?: string | null | undefined
  /** An unused card token (`tokn_…`), whose card is added to the customer. */
  card?: string | null | undefined
  /** The id of the customer's card (`card_…`) that becomes the default. */
  default_card?: string | null | undefined
  /**
   * Anything to keep with the customer, as an object whose values may be nested. Whether Omise
   * merges it into what is there or replaces that is not documented.
   */
  metadata?: Record<string, unknown> | null | undefined
  /** The id of a linked account (`lnac_…`). */
  linked_account?: string | null | undefined
}

const params: ParamsSchema<CustomerUpdateParams> = object({
  email: nullish(string()),
  description: nullish(string()),
  card: nullish(string()),
  default_card: nullish(string()),
  metadata: nullish(objectParam()),
  linked_account: nullish(string()),
})

/** Updates a customer; a card token makes it one that must not be sent twice. */
export const updateCustomer: Endpoint<Customer> = {
  operation: 'customers.update',
  method: 'PATCH',
  path: '/customers/{customer_id}',
  params,
  needsParams: true,
  result: customerSchema,
  repeat: { never: ['card'] },
  docs: 'https://docs.omise.co/customers-api#update',
}
