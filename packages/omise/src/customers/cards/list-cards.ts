import type { Endpoint } from '@x/core'
import { concurrentListOptionChecks } from '@x/core'
import type { List } from '../list.ts'
import { listSchema } from '../list.ts'
import { listParams } from '../list-params.ts'
import type { Card } from './card.ts'
import { cardSchema } from './card.ts'

/** Lists the cards of a customer. */
export const listCards: Endpoint<List<Card>> = {
  operation: 'customers.cards.list',
  method: 'GET',
  path: '/customers/{customer_id}/cards',
  params: listParams,
  options: concurrentListOptionChecks,
  result: listSchema(cardSchema),
  repeat: 'safe',
  docs: 'https://docs.omise.co/cards-api#list',
}
