import type { RoutedEndpoint } from '@x/core/testing'
import * as endpoints from '../endpoints.ts'
import * as cards from './card-operations.ts'
import * as customers from './customer-operations.ts'
import { listSchedules as schedules } from './list-schedules.ts'
import type { OmiseOperation } from './omise-call.ts'
import { searchCustomers as search } from './search-customers.ts'

/** The operations that the simulator knows, by method and path. */
export const omiseRoutes: readonly RoutedEndpoint[] = [
  ...Object.values(endpoints),
  // Recorded in 2017: PUT is answered, too.
  { ...endpoints.updateCustomer, method: 'PUT' },
  { ...endpoints.updateCard, method: 'PUT' },
]

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

/** What each operation does. */
export const omiseOperations: Readonly<Record<string, OmiseOperation>> = {
  'customers.create': customers.createCustomer,
  'customers.list': customers.listCustomers,
  'customers.retrieve': customers.retrieveCustomer,
  'customers.update': customers.updateCustomer,
  'customers.destroy': customers.destroyCustomer,
  'customers.search': search,
  'customers.cards.list': cards.listCards,
  'customers.cards.retrieve': cards.retrieveCard,
  'customers.cards.update': cards.updateCard,
  'customers.cards.destroy': cards.destroyCard,
  'customers.schedules.list': schedules,
} satisfies Record<OmiseOperationName, OmiseOperation>
