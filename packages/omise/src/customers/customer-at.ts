import type { Card } from './cards/card.ts'
import type { Customer } from './customer.ts'
import type { List } from './list.ts'
import type { Schedule } from './schedules/schedule.ts'

/** A card as the API answered it before version 2019-05-29. */
export interface CardBefore2019 extends Omit<Card, 'created_at'> {
  /** When the card was created, in UTC. */
  created: string
}

/** A customer as API version 2017-11-02 answers it. */
export interface CustomerOf2017 extends Omit<
  Customer,
  'created_at' | 'deleted' | 'cards' | 'default_card'
> {
  /** When the customer was created, in UTC. */
  created: string
  /** The customer's cards: at most the first 20 are in here. */
  cards: List<CardBefore2019>
  /** The id of the card that is charged by default, or `null` without a card. */
  default_card: string | CardBefore2019 | null
}

/** A customer as API versions 2014-07-27 and 2015-11-17 answer it: it has no metadata. */
export interface CustomerOf2015 extends Omit<CustomerOf2017, 'metadata'> {}

/** What is certain of a record of any API version. */
export interface AnyVersion<Kind extends string> {
  /** The kind of this object. */
  object: Kind
  /** The record's id. */
  id: string
  /** Whether the record belongs to live mode. */
  livemode: boolean
  /** Whatever else the version has. */
  [field: string]: unknown
}

/** The short answer to a destroy before version 2019-05-29. */
export interface ShortDeleted<Kind extends string> {
  /** The kind of this object. */
  object: Kind
  /** The record's id. */
  id: string
  /** Whether the record belongs to live mode. */
  livemode: boolean
  /** Whether the record has been deleted. */
  deleted: true
}

type Of2015 = '2014-07-27' | '2015-11-17'
type Before2019 = Of2015 | '2017-11-02'

/** A customer as an API version answers it; of an unknown version, what is certain. */
export type CustomerAt<Version extends string> = Version extends '2019-05-29'
  ? Customer
  : Version extends '2017-11-02'
    ? CustomerOf2017
    : Version extends Of2015
      ? CustomerOf2015
      : AnyVersion<'customer'>

/** The answer to a customer's destroy, at an API version. */
export type DestroyedCustomerAt<Version extends string> = Version extends Before2019
  ? ShortDeleted<'customer'>
  : CustomerAt<Version>

/** A card as an API version answers it; of an unknown version, what is certain. */
export type CardAt<Version extends string> = Version extends '2019-05-29'
  ? Card
  : Version extends Before2019
    ? CardBefore2019
    : AnyVersion<'card'>

/** The answer to a card's destroy, at an API version. */
export type DestroyedCardAt<Version extends string> = Version extends Before2019
  ? ShortDeleted<'card'>
  : CardAt<Version>

/** A charge schedule as an API version answers it; before 2019-05-29, what is certain. */
export type ScheduleAt<Version extends string> = Version extends '2019-05-29'
  ? Schedule
  : AnyVersion<'schedule'>
