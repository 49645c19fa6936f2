import type { PagePromise, ParamsInput, Transport } from '@x/core'
import { ApiPromise, list, numberWalk } from '@x/core'
import type {
  OmiseCreateOptions,
  OmiseListOptions,
  OmiseRequestOptions,
  OmiseSearchOptions,
} from '../omise-settings.ts'
import type { DefaultVersion, OmiseVersion, VersionOf } from '../omise-version.ts'
import { asVersion, pagesAsVersion } from './as-version.ts'
import { Cards } from './cards/cards.ts'
import type { CustomerCreateParams } from './create-customer.ts'
import { createCustomer } from './create-customer.ts'
import { createdWalk } from './created-walk.ts'
import type { CustomerAt, DestroyedCustomerAt } from './customer-at.ts'
import type { Customer, CustomerSearch } from './customer.ts'
import { destroyCustomer } from './destroy-customer.ts'
import type { CustomerListParams } from './list-customers.ts'
import { listCustomers } from './list-customers.ts'
import type { List } from './list.ts'
import { reconcileCreate } from './reconcile-create.ts'
import { retrieveCustomer } from './retrieve-customer.ts'
import { Schedules } from './schedules/schedules.ts'
import type { CustomerSearchParams } from './search-customers.ts'
import { searchCustomers } from './search-customers.ts'
import type { Search } from './search.ts'
import type { CustomerUpdateParams } from './update-customer.ts'
import { updateCustomer } from './update-customer.ts'

/**
 * The customers at Omise.
 *
 * Besides the errors that each call names, any call can end in a `ConfigError` (a wrong option),
 * `AuthenticationError`, `PermissionError`, `RateLimitError`, `ServerError`, `ResponseError`,
 * `ConnectionError`, `TimeoutError` or `AbortError`.
 *
 * @see https://docs.omise.co/customers-api
 */
export class Customers<Own extends OmiseVersion = DefaultVersion> {
  /** Keeps clients of different versions apart for the compiler; it is never there. */
  declare protected readonly version: Own
  /** The cards of a customer. */
  readonly cards: Cards<Own>
  /** The charge schedules of a customer. */
  readonly schedules: Schedules<Own>
  readonly #transport: Transport

  /** Makes the customers' operations, which send through a transport. */
  constructor(transport: Transport) {
    this.#transport = transport
    this.cards = new Cards(transport)
    this.schedules = new Schedules(transport)
  }

  /**
   * Creates a customer, with a card if its token is given.
   *
   * A create is sent again only where it certainly took no effect. After an error whose `outcome`
   * is `unknown`, look for the customer before creating it again; with `reconcile` that is done
   * here.
   *
   * @param params - The customer's `email`, `description`, `card` (an unused token), `metadata` and
   *   `linked_account`; each can be left out.
   * @param options - `signal`, `timeout`, `deadline`, `maxRetries`, `headers`, `extraParams`, a
   *   `secretKey` or an `apiVersion` for this call, and `reconcile`.
   * @returns The customer.
   * @throws {ParamsError} when a param is unknown or of the wrong type; nothing was sent.
   * @throws {InvalidRequestError} when Omise refuses it, such as a card token that was used before.
   * @throws {NotFoundError} when the card token does not exist.
   * @see https://docs.omise.co/customers-api#create
   * @example
   * ```ts
   * const customer = await omise.customers.create({
   *   email: 'lucius@omise.co',
   *   description: 'You know, it almost makes me wish for rain',
   * })
   * ```
   */
  create<Version extends OmiseVersion = Own>(
    params?: ParamsInput<CustomerCreateParams>,
    options?: OmiseCreateOptions<Version>,
  ): ApiPromise<CustomerAt<VersionOf<Version, Own>>> {
    const create = this.#transport.prepare(createCustomer, { params, options })
    const { reconcile } = create.options
    return asVersion(
      new ApiPromise(() =>
        typeof reconcile === 'string'
          ? reconcileCreate(this.#transport, create, reconcile)
          : create.run(),
      ),
    )
  }

  /**
   * Retrieves a customer.
   *
   * @param id - The customer's id (`cust_…`), not empty.
   * @param options - `signal`, `timeout`, `deadline`, `maxRetries`, `headers`, `extraParams`, and a
   *   `secretKey` or an `apiVersion` for this call.
   * @returns The customer.
   * @throws {ParamsError} when the id is no string, or is blank, `.` or `..`; nothing was sent.
   * @throws {NotFoundError} when there is no such customer.
   * @see https://docs.omise.co/customers-api#retrieve
   * @example
   * ```ts
   * const customer = await omise.customers.retrieve('cust_test_4xtrb759599jsxlhkrb')
   * ```
   */
  retrieve<Version extends OmiseVersion = Own>(
    id: string,
    options?: OmiseRequestOptions<Version>,
  ): ApiPromise<CustomerAt<VersionOf<Version, Own>>> {
    return asVersion(this.#transport.call(retrieveCustomer, { ids: { customer_id: id }, options }))
  }

  /**
   * Lists customers: await it for one page, or iterate over it for all of them.
   *
   * @param params - Where to begin (`offset`), how many a page holds (`limit`, 1 to 100, 20 unless
   *   it is given, and 100 while iterating), the times of creation (`from` and `to`, as a `Date` or
   *   in ISO 8601), and the `order`.
   * @param options - `signal`, `timeout`, `deadline`, `maxRetries`, `headers`, `extraParams`, a
   *   `secretKey` or an `apiVersion` for these calls, `resumeFrom`, `prefetch` and `concurrency`.
   * @returns The first page, or an iteration over every customer.
   * @throws {ParamsError} when a param is unknown or out of range; nothing was sent.
   * @see https://docs.omise.co/customers-api#list
   * @example
   * ```ts
   * const page = await omise.customers.list({ limit: 5 })
   * for await (const customer of omise.customers.list()) console.log(customer.id)
   * ```
   */
  list<Version extends OmiseVersion = Own>(
    params?: ParamsInput<CustomerListParams>,
    options?: OmiseListOptions<Version>,
  ): PagePromise<CustomerAt<VersionOf<Version, Own>>, List<CustomerAt<VersionOf<Version, Own>>>> {
    return pagesAsVersion(
      list(this.#transport, listCustomers, { params, options }, createdWalk<Customer>()),
    )
  }

  /**
   * Searches customers: await it for one page of hits, or iterate over it for all of them.
   *
   * @param params - The text to search for (`query`), what every hit has to match (`filters`, such
   *   as the day in `created`), the `page` from 1 on, `per_page` (30 unless it is given) and the
   *   `order`.
   * @param options - `signal`, `timeout`, `deadline`, `maxRetries`, `headers`, `extraParams`, a
   *   `secretKey` or an `apiVersion` for these calls, and `resumeFrom` and `prefetch`.
   * @returns The first page of hits, or an iteration over every hit.
   * @throws {ParamsError} when a param is unknown or out of range; nothing was sent.
   * @see https://docs.omise.co/search-query-and-filters
   * @example
   * ```ts
   * const page = await omise.customers.search({ filters: { created: '2016-09-09' } })
   * for await (const hit of omise.customers.search({ query: 'eleven@omise.co' })) {
   *   console.log(hit.id)
   * }
   * ```
   */
  search<Version extends OmiseVersion = Own>(
    params?: ParamsInput<CustomerSearchParams>,
    options?: OmiseSearchOptions<Version>,
  ): PagePromise<CustomerAt<VersionOf<Version, Own>>, Search<CustomerAt<VersionOf<Version, Own>>>> {
    const walk = numberWalk<Customer, CustomerSearch>()
    return pagesAsVersion(list(this.#transport, searchCustomers, { params, options }, walk))
  }

  /**
   * Updates a customer, and adds a card to it if its token is given.
   *
   * An update is sent again after a lost answer only when it has no card token, which works once.
   *
   * @param id - The customer's id (`cust_…`), not empty.
   * @param params - What to change: `email`, `description`, `card` (an unused token to add),
   *   `default_card`, `metadata` and `linked_account`; at least one of them.
   * @param options - `signal`, `timeout`, `deadline`, `maxRetries`, `headers`, `extraParams`, and a
   *   `secretKey` or an `apiVersion` for this call.
   * @returns The customer as it is now.
   * @throws {ParamsError} when the id is empty, or a param is unknown, of the wrong type, or none is
   *   given; nothing was sent.
   * @throws {InvalidRequestError} when Omise refuses it, such as a card token that was used before.
   * @throws {NotFoundError} when there is no such customer, or no such card token.
   * @see https://docs.omise.co/customers-api#update
   * @example
   * ```ts
   * await omise.customers.update('cust_test_4xtrb759599jsxlhkrb', {
   *   card: 'tokn_test_4xs9408a642a1htto8z',
   * })
   * ```
   */
  update<Version extends OmiseVersion = Own>(
    id: string,
    params: ParamsInput<CustomerUpdateParams>,
    options?: OmiseRequestOptions<Version>,
  ): ApiPromise<CustomerAt<VersionOf<Version, Own>>> {
    return asVersion(
      this.#transport.call(updateCustomer, { ids: { customer_id: id }, params, options }),
    )
  }

  /**
   * Destroys a customer.
   *
   * A destroy is sent again after a lost answer. If Omise then knows no such customer, the error is
   * a `NotFoundError` whose `outcome` is `unknown`: the first try may have destroyed it.
   *
   * @param id - The customer's id (`cust_…`), not empty.
   * @param options - `signal`, `timeout`, `deadline`, `maxRetries`, `headers`, `extraParams`, and a
   *   `secretKey` or an `apiVersion` for this call.
   * @returns The customer as it was, with `deleted: true`. Before API version 2019-05-29, `object`,
   *   `id`, `livemode` and `deleted` alone.
   * @throws {ParamsError} when the id is no string, or is blank, `.` or `..`; nothing was sent.
   * @throws {NotFoundError} when there is no such customer.
   * @see https://docs.omise.co/customers-api#destroy
   * @example
   * ```ts
   * const { deleted } = await omise.customers.destroy('cust_test_4xtrb759599jsxlhkrb')
   * ```
   */
  destroy<Version extends OmiseVersion = Own>(
    id: string,
    options?: OmiseRequestOptions<Version>,
  ): ApiPromise<DestroyedCustomerAt<VersionOf<Version, Own>>> {
    return asVersion(this.#transport.call(destroyCustomer, { ids: { customer_id: id }, options }))
  }
}
