import type { Omise } from '@x/omise'
import { destroyCard as endpoint } from '@x/omise/endpoints'
import { unlessEmpty, writeCall } from '../../code/write-call.ts'
import type { OperationDefinition } from '../operation.ts'

/** Describes how Omise destroys a card of a customer. */
export const destroyCard: OperationDefinition<Omise> = {
  topic: 'destroy-card',
  endpoint,
  sample: {
    ids: {
      customer_id: 'cust_test_4xtrb759599jsxlhkrb',
      card_id: 'card_test_4xtsoy2nbfs7ujngyyq',
    },
    params: {},
  },
  settle: ({ ids }) => ({
    topic: 'retrieve-card',
    input: { ids, params: {} },
    label: 'Retrieve the card',
  }),
  call: (omise, { ids }, options) =>
    omise.customers.cards
      .destroy(ids['customer_id'] ?? '', ids['card_id'] ?? '', options)
      .withResponse(),
  code: ({ ids }, options) =>
    writeCall('const { deleted }', 'omise.customers.cards.destroy', [
      ids['customer_id'],
      ids['card_id'],
      unlessEmpty(options),
    ]),
}
