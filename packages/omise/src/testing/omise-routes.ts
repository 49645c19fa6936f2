import type { RoutedEndpoint } from '@x/core/testing'
import * as endpoints from '../endpoints.ts'
import * as cards from './card-operations.ts'
import * as customers from './customer-operations.ts'
import { listSchedules } from './list-schedules.ts'
import type { OmiseOperation } from './omise-call.ts'
import { searchCustomers } from './search-customers.ts'

/** The names of the operations that the simulator knows. */
export type OmiseOperationName =
  | 'customers.create'
  | 'customers.list'
  | 'customers.retrieve'
  | 'customers.update'
  | 'customers.destroy'
  | 'customers.search'
  | 'customers.cards.list'
  | 'customers.cards.retrieve'
  | 'customers.cards.update'
  | 'customers.cards.destroy'
  | 'customers.schedules.list'

/** What each endpoint does. */
const operations: readonly (readonly [RoutedEndpoint, OmiseOperation])[] = [
  [endpoints.createCustomer, customers.createCustomer],
  [endpoints.listCustomers, customers.listCustomers],
  [endpoints.retrieveCustomer, customers.retrieveCustomer],
  [endpoints.updateCustomer, customers.updateCustomer],
  [endpoints.destroyCustomer, customers.destroyCustomer],
  [endpoints.searchCustomers, searchCustomers],
  [endpoints.listCards, cards.listCards],
  [endpoints.retrieveCard, cards.retrieveCard],
  [endpoints.updateCard, cards.updateCard],
  [endpoints.destroyCard, cards.destroyCard],
  [endpoints.listSchedules, listSchedules],
]

/** The operations that the simulator knows, by method and path. */
export const omiseRoutes: readonly RoutedEndpoint[] = [
  ...operations.map(([endpoint]) => endpoint),
  // Recorded in 2017: PUT is answered, too.
  { ...endpoints.updateCustomer, method: 'PUT' },
  { ...endpoints.updateCard, method: 'PUT' },
]

/** What each operation does, by its name. */
export const omiseOperations: ReadonlyMap<string | undefined, OmiseOperation> = new Map(
  operations.map(([{ operation }, operate]) => [operation, operate]),
)
