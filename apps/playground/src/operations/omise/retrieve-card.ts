import type { Omise } from '@x/omise'
import { retrieveCard as endpoint } from '@x/omise/endpoints'
import { unlessEmpty, writeCall } from '../../code/write-call.ts'
import type { OperationDefinition } from '../operation.ts'

/** Describes how Omise retrieves a card of a customer. */
export const retrieveCard: OperationDefinition<Omise> = {
  topic: 'retrieve-card',
  endpoint,
  sample: {
    ids: {
      customer_id: 'cust_test_4xtrb759599jsxlhkrb',
      card_id: 'card_test_4xtsoy2nbfs7ujngyyq',
    },
    params: {},
  },
  call: (omise, { ids }, options) =>
    omise.customers.cards
      .retrieve(ids['customer_id'] ?? '', ids['card_id'] ?? '', options)
      .withResponse(),
  code: ({ ids }, options) =>
    writeCall('const card', 'omise.customers.cards.retrieve', [
      ids['customer_id'],
      ids['card_id'],
      unlessEmpty(options),
    ]),
}
