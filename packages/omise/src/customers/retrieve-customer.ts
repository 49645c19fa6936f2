import type { Endpoint } from '@x/core'
import type { Customer } from './customer.ts'
import { customerSchema } from './customer.ts'

/** Retrieves a customer. */
export const retrieveCustomer: Endpoint<Customer> = {
  operation: 'customers.retrieve',
  method: 'GET',
  path: '/customers/{customer_id}',
  result: customerSchema,
  repeat: 'safe',
  docs: 'https://docs.omise.co/customers-api#retrieve',
}
