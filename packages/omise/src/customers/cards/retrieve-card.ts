import type { Endpoint } from '@x/core'
import type { Card } from './card.ts'
import { cardSchema } from './card.ts'

/** Retrieves a card of a customer. */
export const retrieveCard: Endpoint<Card> = {
  operation: 'customers.cards.retrieve',
  method: 'GET',
  path: '/customers/{customer_id}/cards/{card_id}',
  result: cardSchema,
  repeat: 'safe',
  docs: 'https://docs.omise.co/cards-api#retrieve',
}
