import type { Endpoint, ParamsSchema } from '@x/core'
import { integer, maxValue, minValue, nullish, number, object, pipe, string } from 'valibot'
import type { Card } from './card.ts'
import { cardSchema } from './card.ts'

/** What `customers.cards.update` takes; at least one of them. */
export interface CardUpdateParams {
  /** The cardholder's name. */
  name?: string | null | undefined
  /** The month of expiry, from 1 to 12. */
  expiration_month?: number | null | undefined
  /** The year of expiry, of four digits. */
  expiration_year?: number | null | undefined
  /** The postal code of the billing address. */
  postal_code?: string | null | undefined
  /** The city of the billing address. */
  city?: string | null | undefined
}

const params: ParamsSchema<CardUpdateParams> = object({
  name: nullish(string()),
  expiration_month: nullish(pipe(number(), integer(), minValue(1), maxValue(12))),
  expiration_year: nullish(pipe(number(), integer())),
  postal_code: nullish(string()),
  city: nullish(string()),
})

/** Updates a card of a customer. */
export const updateCard: Endpoint<Card> = {
  operation: 'customers.cards.update',
  method: 'PATCH',
  path: '/customers/{customer_id}/cards/{card_id}',
  params,
  needsParams: true,
  result: cardSchema,
  repeat: 'safe',
  docs: 'https://docs.omise.co/cards-api#update',
}
