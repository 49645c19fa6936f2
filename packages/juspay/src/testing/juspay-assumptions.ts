import type { Assumable, Behavior } from '@x/core/testing'

/**
 * How Juspay behaves where nothing official says so, or where the sources disagree. Each has a
 * default; a test suite can try the others.
 */
export interface JuspayAssumptions {
  /**
   * How times are written: `2020-03-17T14:13:37Z` or `2016-08-02T08:07:52+0000`. Both were seen.
   *
   * @default 'z'
   */
  readonly dates?: 'z' | 'offset' | undefined
  /**
   * How a customer's id begins: `cst_` as in the customer pages, or `cth_` as in newer samples.
   *
   * @default 'cst'
   */
  readonly ids?: 'cst' | 'cth' | undefined
  /**
   * What a name, an e-mail address that was never given is answered as.
   *
   * @default 'null'
   */
  readonly missingFields?: 'null' | 'empty' | 'absent' | undefined
  /**
   * What a parameter that Juspay does not document does: nothing, or an error.
   *
   * @default 'ignore'
   */
  readonly unknownKeys?: 'ignore' | 'refuse' | undefined
  /**
   * What `''` does to an e-mail address or a name in an update: the field becomes `''`, or stays.
   *
   * @default 'applies'
   */
  readonly emptyString?: 'applies' | 'ignored' | undefined
  /**
   * What an update with nothing in it does: it is accepted and changes `last_updated`, or is
   * refused.
   *
   * @default 'accept'
   */
  readonly emptyUpdate?: 'accept' | 'refuse' | undefined
  /**
   * Whether an `object_reference_id` of fewer than the 8 characters that the documentation asks
   * for is accepted.
   *
   * @default 'accept'
   */
  readonly shortReferenceId?: 'accept' | 'refuse' | undefined
  /**
   * Whether the limits of Juspay's server of about 2020 are in force: at most 128 characters for
   * the reference id and the e-mail address, 64 for each name, 16 digits for the mobile number,
   * digits only for the country code.
   *
   * @default 'refuse'
   */
  readonly overLimits?: 'accept' | 'refuse' | undefined
  /**
   * Whether the client auth token can be asked for in an update, too.
   *
   * @default 'ignore'
   */
  readonly tokenOnUpdate?: 'ignore' | 'answer' | undefined
  /**
   * What Basic credentials without the colon behind the key do, as Juspay's own client for Node.js
   * sends them.
   *
   * @default 'refuse'
   */
  readonly colonlessBasic?: 'accept' | 'refuse' | undefined
  /**
   * What a request without `x-merchantid` does.
   *
   * @default 'accept'
   */
  readonly missingMerchantId?: 'accept' | 'refuse' | undefined
  /**
   * What an `x-merchantid` that the key does not belong to does.
   *
   * @default 'refuse'
   */
  readonly wrongMerchantId?: 'accept' | 'refuse' | undefined
  /**
   * What a request without `x-routing-id` does.
   *
   * @default 'accept'
   */
  readonly missingRoutingId?: 'accept' | 'refuse' | undefined
  /**
   * What a path that is none of Juspay's answers: a 404 that is empty, or one with a page.
   *
   * @default 'empty'
   */
  readonly wrongPath?: 'empty' | 'html' | undefined
}

/** {@link JuspayAssumptions} with nothing left open. */
export type JuspayBehavior = Behavior<JuspayAssumptions>

/** What can be assumed, and first what is unless a test says otherwise. */
export const juspayAssumable: Assumable<JuspayAssumptions> = {
  dates: ['z', 'offset'],
  ids: ['cst', 'cth'],
  missingFields: ['null', 'empty', 'absent'],
  unknownKeys: ['ignore', 'refuse'],
  emptyString: ['applies', 'ignored'],
  emptyUpdate: ['accept', 'refuse'],
  shortReferenceId: ['accept', 'refuse'],
  overLimits: ['refuse', 'accept'],
  tokenOnUpdate: ['ignore', 'answer'],
  colonlessBasic: ['refuse', 'accept'],
  missingMerchantId: ['accept', 'refuse'],
  wrongMerchantId: ['refuse', 'accept'],
  missingRoutingId: ['accept', 'refuse'],
  wrongPath: ['empty', 'html'],
}
