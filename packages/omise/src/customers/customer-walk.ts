import type { Walk } from '@x/core'
import { timeWalk } from '@x/core'
import type { Customer, CustomerList } from './customer.ts'

/** The way through a list of customers: by the time of their creation, 100 at a time. */
export const customerWalk: Walk<Customer, CustomerList> = timeWalk({
  maxSize: 100,
  reverse: 'reverse_chronological',
  idOf: ({ id }) => id,
  // Before API version 2019-05-29 the field has its older name.
  timeOf: (customer: Customer & { readonly created?: string }) =>
    customer.created_at ?? customer.created,
})
