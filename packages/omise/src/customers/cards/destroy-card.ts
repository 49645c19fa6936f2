import type { Endpoint } from '@x/core'
import type { Card } from './card.ts'
import { cardSchema } from './card.ts'

/** Destroys a card of a customer. */
export const destroyCard: Endpoint<Card> = {
  operation: 'customers.cards.destroy',
  method: 'DELETE',
  path: '/customers/{customer_id}/cards/{card_id}',
  result: cardSchema,
  repeat: 'safe',
  docs: 'https://docs.omise.co/cards-api#destroy',
}
