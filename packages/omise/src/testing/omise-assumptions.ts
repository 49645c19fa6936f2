import type { Assumable, Behavior } from '@x/core/testing'

/**
 * How Omise behaves where nothing official says so. Each has a default; a test suite can try the
 * others.
 */
export interface OmiseAssumptions {
  /**
   * The API version of the account, for requests without an `Omise-Version`.
   *
   * @default '2019-05-29'
   */
  readonly accountVersion?: string | undefined
  /**
   * What an `Omise-Version` that is not one of the four documented ones means: the newest version
   * that is not later, or an error `bad_request`.
   *
   * @default 'older'
   */
  readonly unknownVersion?: 'older' | 'bad_request' | undefined
  /**
   * What retrieving a customer after its deletion answers: an error `not_found`, or the customer
   * with `deleted: true`.
   *
   * @default 'not_found'
   */
  readonly retrieveDeleted?: 'not_found' | 'deleted' | undefined
  /**
   * What deleting a customer for a second time answers: an error `not_found`, or the same as the
   * first time.
   *
   * @default 'not_found'
   */
  readonly destroyDeleted?: 'not_found' | 'deleted' | undefined
  /**
   * Whether an update's `metadata` is merged into what is there, key by key, or replaces it.
   *
   * @default 'merge'
   */
  readonly metadata?: 'merge' | 'replace' | undefined
  /**
   * What `null` does to a field: it clears it, or it changes nothing.
   *
   * @default 'clears'
   */
  readonly nullValue?: 'clears' | 'ignored' | undefined
  /**
   * What `''` does to `email` and `description`: the field becomes `''`, or `null`, or stays.
   *
   * @default 'applies'
   */
  readonly emptyString?: 'applies' | 'clears' | 'ignored' | undefined
  /**
   * What a parameter that Omise does not document does: nothing, or an error `bad_request`.
   *
   * @default 'ignored'
   */
  readonly unknownParams?: 'ignored' | 'bad_request' | undefined
  /**
   * Whether a card that is added to a customer who has one becomes the default card.
   *
   * @default false
   */
  readonly secondCardBecomesDefault?: boolean | undefined
  /**
   * What an update of a card does with the address fields beyond `city` and `postal_code`
   * (`street1`, `street2`, `state`, `country`, `phone_number`).
   *
   * @default 'ignored'
   */
  readonly cardAddress?: 'applies' | 'ignored' | undefined
  /**
   * What the id of a linked account in `linked_account` does, as the simulator keeps none: the
   * account is taken to exist and shows up at the customer, or an error `not_found`.
   *
   * @default 'attached'
   */
  readonly linkedAccount?: 'attached' | 'not_found' | undefined
  /**
   * Whether a record made exactly at `from` or at `to` is listed.
   *
   * @default 'inclusive'
   */
  readonly listBounds?: 'inclusive' | 'exclusive' | undefined
  /**
   * What `from` and `to` are compared with: the time of creation as it is answered, in whole
   * seconds, or the time in milliseconds behind it.
   *
   * @default 'second'
   */
  readonly listPrecision?: 'second' | 'millisecond' | undefined
  /**
   * What a `limit`, or a search's `per_page`, above 100 does: it counts as 100, or an error
   * `bad_request`.
   *
   * @default 'cap'
   */
  readonly limitAbove100?: 'cap' | 'bad_request' | undefined
  /**
   * Which hits of a search come first when it does not say: Omise's page names both.
   *
   * @default 'chronological'
   */
  readonly searchOrder?: 'chronological' | 'reverse_chronological' | undefined
  /**
   * What a filter other than `created` does: an error `invalid_filter`, or nothing.
   *
   * @default 'invalid_filter'
   */
  readonly unknownFilters?: 'invalid_filter' | 'ignored' | undefined
  /**
   * What a path that is none of Omise's answers: an error `not_found` in Omise's form, or an empty
   * 404.
   *
   * @default 'not_found'
   */
  readonly unknownPath?: 'not_found' | 'empty' | undefined
}

/** {@link OmiseAssumptions} with nothing left open. */
export type OmiseBehavior = Behavior<OmiseAssumptions>

/** What can be assumed, and first what is unless a test says otherwise. */
export const omiseAssumable: Assumable<OmiseAssumptions> = {
  accountVersion: ['2019-05-29'],
  unknownVersion: ['older', 'bad_request'],
  retrieveDeleted: ['not_found', 'deleted'],
  destroyDeleted: ['not_found', 'deleted'],
  metadata: ['merge', 'replace'],
  nullValue: ['clears', 'ignored'],
  emptyString: ['applies', 'clears', 'ignored'],
  unknownParams: ['ignored', 'bad_request'],
  secondCardBecomesDefault: [false, true],
  cardAddress: ['ignored', 'applies'],
  linkedAccount: ['attached', 'not_found'],
  listBounds: ['inclusive', 'exclusive'],
  listPrecision: ['second', 'millisecond'],
  limitAbove100: ['cap', 'bad_request'],
  searchOrder: ['chronological', 'reverse_chronological'],
  unknownFilters: ['invalid_filter', 'ignored'],
  unknownPath: ['not_found', 'empty'],
}
