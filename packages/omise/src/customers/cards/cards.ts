import type { ApiPromise, PagePromise, ParamsInput, Transport } from '@x/core'
import { list } from '@x/core'
import type { OmiseListOptions, OmiseRequestOptions } from '../../omise-settings.ts'
import type { DefaultVersion, OmiseVersion, VersionOf } from '../../omise-version.ts'
import { asVersion, pagesAsVersion } from '../as-version.ts'
import { createdWalk } from '../created-walk.ts'
import type { CardAt, DestroyedCardAt } from './card-at.ts'
import type { ListParams } from '../list-params.ts'
import type { List } from '../list.ts'
import type { Card } from './card.ts'
import { destroyCard } from './destroy-card.ts'
import { listCards } from './list-cards.ts'
import { retrieveCard } from './retrieve-card.ts'
import type { CardUpdateParams } from './update-card.ts'
import { updateCard } from './update-card.ts'

/**
 * The cards of customers at Omise. A card is added by updating its customer with a card token.
 *
 * @see https://docs.omise.co/cards-api
 */
export class Cards<Own extends OmiseVersion = DefaultVersion> {
  /** Keeps clients of different versions apart for the compiler; it is never there. */
  declare protected readonly version: Own
  readonly #transport: Transport

  /** Makes the cards' operations, which send through a transport. */
  constructor(transport: Transport) {
    this.#transport = transport
  }

  /**
   * Lists the cards of a customer: await it for one page, or iterate over it for all of them.
   *
   * @param customerId - The customer's id (`cust_…`), not empty.
   * @param params - The same as for `customers.list`.
   * @param options - `signal`, `timeout`, `deadline`, `maxRetries`, `headers`, `extraParams`, a
   *   `secretKey` or an `apiVersion` for these calls, `resumeFrom`, `prefetch` and `concurrency`.
   * @returns The first page, or an iteration over every card.
   * @throws {ParamsError} when the id is empty, or a param is unknown or out of range; nothing was
   *   sent.
   * @throws {NotFoundError} when there is no such customer.
   * @see https://docs.omise.co/cards-api#list
   * @example
   * ```ts
   * const newest = await omise.customers.cards.list('cust_test_4xtrb759599jsxlhkrb', {
   *   limit: 1,
   *   order: 'reverse_chronological',
   * })
   * ```
   */
  list<Version extends OmiseVersion = Own>(
    customerId: string,
    params?: ParamsInput<ListParams>,
    options?: OmiseListOptions<Version>,
  ): PagePromise<CardAt<VersionOf<Version, Own>>, List<CardAt<VersionOf<Version, Own>>>> {
    const input = { ids: { customer_id: customerId }, params, options }
    return pagesAsVersion(list(this.#transport, listCards, input, createdWalk<Card>()))
  }

  /**
   * Retrieves a card of a customer.
   *
   * @param customerId - The customer's id (`cust_…`), not empty.
   * @param cardId - The card's id (`card_…`), not empty.
   * @param options - `signal`, `timeout`, `deadline`, `maxRetries`, `headers`, `extraParams`, and a
   *   `secretKey` or an `apiVersion` for this call.
   * @returns The card.
   * @throws {ParamsError} when an id is no string, or is blank, `.` or `..`; nothing was sent.
   * @throws {NotFoundError} when there is no such customer, or no such card of theirs.
   * @see https://docs.omise.co/cards-api#retrieve
   * @example
   * ```ts
   * const { data } = await omise.customers.cards.list('cust_test_4xtrb759599jsxlhkrb')
   * for (const { id } of data) {
   *   await omise.customers.cards.retrieve('cust_test_4xtrb759599jsxlhkrb', id)
   * }
   * ```
   */
  retrieve<Version extends OmiseVersion = Own>(
    customerId: string,
    cardId: string,
    options?: OmiseRequestOptions<Version>,
  ): ApiPromise<CardAt<VersionOf<Version, Own>>> {
    const ids = { customer_id: customerId, card_id: cardId }
    return asVersion(this.#transport.call(retrieveCard, { ids, options }))
  }

  /**
   * Updates a card of a customer; an update is sent again after a lost answer.
   *
   * @param customerId - The customer's id (`cust_…`), not empty.
   * @param cardId - The card's id (`card_…`), not empty.
   * @param params - What to change: `name`, `expiration_month` (1 to 12), `expiration_year` (four
   *   digits), `postal_code`, `city`; at least one of them.
   * @param options - `signal`, `timeout`, `deadline`, `maxRetries`, `headers`, `extraParams`, and a
   *   `secretKey` or an `apiVersion` for this call.
   * @returns The card as it is now.
   * @throws {ParamsError} when an id is empty, or a param is unknown, of the wrong type, or none is
   *   given; nothing was sent.
   * @throws {InvalidRequestError} when Omise refuses it, as with an expiry in the past.
   * @throws {NotFoundError} when there is no such customer, or no such card of theirs.
   * @see https://docs.omise.co/cards-api#update
   * @example
   * ```ts
   * const { data } = await omise.customers.cards.list('cust_test_4xtrb759599jsxlhkrb')
   * for (const { id } of data) {
   *   await omise.customers.cards.update('cust_test_4xtrb759599jsxlhkrb', id, { city: 'Bangkok' })
   * }
   * ```
   */
  update<Version extends OmiseVersion = Own>(
    customerId: string,
    cardId: string,
    params: ParamsInput<CardUpdateParams>,
    options?: OmiseRequestOptions<Version>,
  ): ApiPromise<CardAt<VersionOf<Version, Own>>> {
    const ids = { customer_id: customerId, card_id: cardId }
    return asVersion(this.#transport.call(updateCard, { ids, params, options }))
  }

  /**
   * Destroys a card of a customer.
   *
   * A destroy is sent again after a lost answer. If Omise then knows no such card, the error is a
   * `NotFoundError` whose `outcome` is `unknown`: the first try may have destroyed it.
   *
   * @param customerId - The customer's id (`cust_…`), not empty.
   * @param cardId - The card's id (`card_…`), not empty.
   * @param options - `signal`, `timeout`, `deadline`, `maxRetries`, `headers`, `extraParams`, and a
   *   `secretKey` or an `apiVersion` for this call.
   * @returns The card as it was, with `deleted: true`. Before API version 2019-05-29, `object`,
   *   `id`, `livemode` and `deleted` alone.
   * @throws {ParamsError} when an id is no string, or is blank, `.` or `..`; nothing was sent.
   * @throws {NotFoundError} when there is no such customer, or no such card of theirs.
   * @see https://docs.omise.co/cards-api#destroy
   * @example
   * ```ts
   * const { data } = await omise.customers.cards.list('cust_test_4xtrb759599jsxlhkrb')
   * for (const { id } of data) {
   *   await omise.customers.cards.destroy('cust_test_4xtrb759599jsxlhkrb', id)
   * }
   * ```
   */
  destroy<Version extends OmiseVersion = Own>(
    customerId: string,
    cardId: string,
    options?: OmiseRequestOptions<Version>,
  ): ApiPromise<DestroyedCardAt<VersionOf<Version, Own>>> {
    const ids = { customer_id: customerId, card_id: cardId }
    return asVersion(this.#transport.call(destroyCard, { ids, options }))
  }
}
