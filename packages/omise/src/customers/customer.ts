import type { ResultSchema } from '@x/core'
import { boolean, literal, looseObject, nullable, optional, string, union } from 'valibot'
import type { Card } from './cards/card.ts'
import { cardSchema } from './cards/card.ts'
import type { LinkedAccount } from './linked-account.ts'
import { linkedAccountSchema } from './linked-account.ts'
import type { List } from './list.ts'
import { listSchema } from './list.ts'
import type { Search } from './search.ts'

/**
 * A customer at Omise, as API version 2019-05-29 answers it.
 *
 * @see https://docs.omise.co/customers-api
 */
export interface Customer {
  /** The kind of this object. */
  object: 'customer'
  /** The customer's id, such as `cust_test_4xtrb759599jsxlhkrb`. */
  id: string
  /** Whether the customer belongs to live mode. */
  livemode: boolean
  /** The path of this object. */
  location: string
  /** Whether the customer has been deleted. */
  deleted: boolean
  /**
   * The id of the card that is charged by default, or `null` without a card; the card itself where
   * `expand` was among the call's `extraParams`.
   */
  default_card: string | Card | null
  /** The customer's e-mail address. */
  email: string | null
  /** What the merchant says of the customer. */
  description: string | null
  /** What the merchant keeps with the customer. */
  metadata: Record<string, unknown>
  /** The customer's cards: at most the first 20 are in here. */
  cards: List<Card>
  /** The bank accounts that the customer linked (Thailand). */
  linked_accounts?: List<LinkedAccount> | undefined
  /** When the customer was created, in UTC, such as `2019-05-29T04:00:00Z`. */
  created_at: string
}

/** A list of customers as Omise answers it. */
export type CustomerList = List<Customer>

/** The hits of a search for customers as Omise answers them. */
export type CustomerSearch = Search<Customer>

/** Describes a customer at API version 2019-05-29. */
export const customerSchema: ResultSchema<Customer> = looseObject({
  object: literal('customer'),
  id: string(),
  livemode: boolean(),
  location: string(),
  deleted: boolean(),
  default_card: nullable(union([string(), cardSchema])),
  email: nullable(string()),
  description: nullable(string()),
  metadata: looseObject({}),
  cards: listSchema(cardSchema),
  linked_accounts: optional(listSchema(linkedAccountSchema)),
  created_at: string(),
})
