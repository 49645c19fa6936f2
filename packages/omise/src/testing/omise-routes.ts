import type { RoutedEndpoint } from '@x/core/testing'
import {
  createCustomer,
  destroyCustomer,
  listCustomers,
  retrieveCustomer,
  searchCustomers,
  updateCustomer,
} from '../endpoints.ts'
import * as cards from './card-operations.ts'
import * as customers from './customer-operations.ts'
import { listSchedules } from './list-schedules.ts'
import type { OmiseOperation } from './omise-call.ts'
import { searchCustomers as search } from './search-customers.ts'

const CARDS = '/customers/{customer_id}/cards'
const CARD = `${CARDS}/{card_id}` as const

/** The operations that the simulator knows, by method and path. */
export const omiseRoutes: readonly RoutedEndpoint[] = [
  createCustomer,
  listCustomers,
  retrieveCustomer,
  updateCustomer,
  // Recorded in 2017: PUT is answered, too.
  { ...updateCustomer, method: 'PUT' },
  destroyCustomer,
  searchCustomers,
  { operation: 'customers.cards.list', method: 'GET', path: CARDS },
  { operation: 'customers.cards.retrieve', method: 'GET', path: CARD },
  { operation: 'customers.cards.update', method: 'PATCH', path: CARD },
  { operation: 'customers.cards.update', method: 'PUT', path: CARD },
  { operation: 'customers.cards.destroy', method: 'DELETE', path: CARD },
  {
    operation: 'customers.schedules.list',
    method: 'GET',
    path: '/customers/{customer_id}/schedules',
  },
]

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
  'customers.schedules.list': listSchedules,
}
