import type { Endpoint, ParamsSchema } from '@x/core'
import { mustBe, objectParam } from '@x/core'
import { nullish, object, string } from 'valibot'
import type { Customer } from './customer.ts'
import { customerSchema } from './customer.ts'

/** What `customers.create` takes; every one of them can be left out. */
export interface CustomerCreateParams {
  /** The customer's e-mail address. */
  email?: string | null | undefined
  /** A description of the customer. */
  description?: string | null | undefined
  /** An unused card token (`tokn_…`): its card is added to the customer, and becomes the default. */
  card?: string | null | undefined
  /** Anything to keep with the customer, as an object whose values may be nested. */
  metadata?: Record<string, unknown> | null | undefined
  /** The id of a linked account (`lnac_…`). */
  linked_account?: string | null | undefined
}

const params: ParamsSchema<CustomerCreateParams> = object({
  email: nullish(string()),
  description: nullish(string()),
  card: nullish(string()),
  metadata: nullish(objectParam()),
  linked_account: nullish(string()),
})

/** Creates a customer. */
export const createCustomer: Endpoint<Customer> = {
  operation: 'customers.create',
  method: 'POST',
  path: '/customers',
  params,
  result: customerSchema,
  options: {
    reconcile: mustBe(
      'a text of your own for this create, and not empty',
      (value) => typeof value === 'string' && value.trim() !== '',
    ),
  },
  repeat: 'never',
  docs: 'https://docs.omise.co/customers-api#create',
}
