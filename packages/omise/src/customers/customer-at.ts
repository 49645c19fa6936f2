import type { VersionBefore2019 } from '../omise-version.ts'
import type { CardBefore2019 } from './cards/card-at.ts'
import type { Customer } from './customer.ts'
import type { List } from './list.ts'
import type { RecordOfAnyVersion } from './record-of-any-version.ts'
import type { ShortDeleted } from './short-deleted.ts'

/** A customer as API version 2017-11-02 answers it. */
export interface CustomerOf2017 extends Omit<
  Customer,
  'created_at' | 'deleted' | 'cards' | 'default_card'
> {
  /** When the customer was created, in UTC. */
  created: string
  /** The customer's cards: at most the first 20 are in here. */
  cards: List<CardBefore2019>
  /** The default card, as in {@link Customer.default_card}. */
  default_card: string | CardBefore2019 | null
}

/** A customer as API versions 2014-07-27 and 2015-11-17 answer it: it has no metadata. */
export interface CustomerBefore2017 extends Omit<CustomerOf2017, 'metadata'> {}

/** A customer as an API version answers it; of an unknown version, what is certain. */
export type CustomerAt<Version extends string> = Version extends '2019-05-29'
  ? Customer
  : Version extends '2017-11-02'
    ? CustomerOf2017
    : Version extends VersionBefore2019
      ? CustomerBefore2017
      : RecordOfAnyVersion<'customer'>

/** The answer to a customer's destroy, at an API version. */
export type DestroyedCustomerAt<Version extends string> = Version extends VersionBefore2019
  ? ShortDeleted<'customer'>
  : CustomerAt<Version>
