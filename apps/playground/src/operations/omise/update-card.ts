import type { Omise } from '@x/omise'
import { updateCard as endpoint } from '@x/omise/endpoints'
import { unlessEmpty, writeCall } from '../../code/write-call.ts'
import type { OperationDefinition } from '../operation.ts'

/** Describes how Omise updates a card of a customer. */
export const updateCard: OperationDefinition<Omise> = {
  topic: 'update-card',
  endpoint,
  sample: {
    ids: {
      customer_id: 'cust_test_4xtrb759599jsxlhkrb',
      card_id: 'card_test_4xtsoy2nbfs7ujngyyq',
    },
    params: { name: 'Somchai Prasert', postal_code: '10310', city: 'Bangkok' },
  },
  settle: ({ ids }) => ({
    topic: 'retrieve-card',
    input: { ids, params: {} },
    label: 'Retrieve the card',
  }),
  call: (omise, { ids, params }, options) =>
    omise.customers.cards
      .update(ids['customer_id'] ?? '', ids['card_id'] ?? '', Object.entries(params), options)
      .withResponse(),
  code: ({ ids, params }, options) =>
    writeCall('const card', 'omise.customers.cards.update', [
      ids['customer_id'],
      ids['card_id'],
      params,
      unlessEmpty(options),
    ]),
}
