import type { Endpoint } from '@x/core'
import type { Customer } from './customer.ts'
import { customerSchema } from './customer.ts'

/** Destroys a customer. */
export const destroyCustomer: Endpoint<Customer> = {
  operation: 'customers.destroy',
  method: 'DELETE',
  path: '/customers/{customer_id}',
  result: customerSchema,
  repeat: 'safe',
  docs: 'https://docs.omise.co/customers-api#destroy',
}
