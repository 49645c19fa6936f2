import type { CallInput, ParamsInput, Transport } from '@x/core'
import { ApiPromise } from '@x/core'
import type { JuspayCreateOptions, JuspayRequestOptions } from '../juspay-settings.ts'
import type { CustomerCreateParams } from './create-customer.ts'
import { createCustomer } from './create-customer.ts'
import type { Customer } from './customer.ts'
import type { CustomerGetParams } from './get-customer.ts'
import { getCustomer } from './get-customer.ts'
import { createIfMissing, getOrCreate } from './get-or-create.ts'
import { reconcileCreate } from './reconcile-create.ts'
import type { CustomerUpdateParams } from './update-customer.ts'
import { updateCustomer } from './update-customer.ts'

/**
 * The customers at Juspay. Juspay neither lists nor deletes them.
 *
 * Besides the errors that each call names, any call can end in a `ConfigError` (a wrong option),
 * `AuthenticationError`, `PermissionError`, `RateLimitError`, `ServerError`, `ResponseError`,
 * `ConnectionError`, `TimeoutError` or `AbortError`.
 *
 * @see https://juspay.io/in/docs/api-reference/docs/express-checkout/create-customer
 */
export class Customers {
  readonly #transport: Transport

  /** Makes the customers' operations, which send through a transport. */
  constructor(transport: Transport) {
    this.#transport = transport
  }

  /**
   * Creates a customer: call it whenever somebody registers, and keep the answer's `id` to link
   * orders to.
   *
   * A create is sent again only where it certainly took no effect. After an error whose `outcome`
   * is `unknown`, get the customer by its `object_reference_id`; with `reconcile: true` that is done
   * here.
   *
   * @param params - The merchant's own id (`object_reference_id`) and the `mobile_number`, and what
   *   else is known: `email_address`, `first_name`, `last_name`, `mobile_country_code`, `options`.
   * @param options - `signal`, `timeout`, `deadline`, `maxRetries`, `headers`, `extraParams`, an
   *   `apiKey` or a `routingId` for this call, and `reconcile`.
   * @returns The customer.
   * @throws {ParamsError} when a param is missing, unknown or of the wrong type; nothing was sent.
   * @throws {DuplicateError} when there is a customer with this `object_reference_id` already.
   * @throws {InvalidRequestError} when Juspay refuses a value, which its `fields` may name.
   * @see https://juspay.io/in/docs/api-reference/docs/express-checkout/create-customer
   * @example
   * ```ts
   * const customer = await juspay.customers.create({
   *   object_reference_id: 'guest_user',
   *   mobile_number: '9988776655',
   *   email_address: 'customer@mail.com',
   *   first_name: 'John',
   *   last_name: 'Smith',
   *   mobile_country_code: '91',
   * })
   * ```
   */
  create(
    params: ParamsInput<CustomerCreateParams>,
    options?: JuspayCreateOptions,
  ): ApiPromise<Customer> {
    const create = this.#transport.prepare(createCustomer, { params, options })
    return new ApiPromise(() =>
      create.options['reconcile']
        ? this.#transport.asOneCall(createCustomer, (parts) =>
            reconcileCreate(this.#transport, create, parts),
          )
        : create.run(),
    )
  }

  /**
   * Gets a customer by its `object_reference_id`, and creates it if Juspay knows no such customer.
   * One that exists comes back unchanged, whatever else is given.
   *
   * It can be called again after any error: it never makes a second customer. `withResponse()`
   * tells in `response.created` whether this call created the customer.
   *
   * @param params - The same as for `create`.
   * @param options - `signal`, `timeout`, `deadline`, `maxRetries`, `headers`, `extraParams`, and
   *   an `apiKey` or a `routingId` for these calls. The deadline holds for all of them together.
   * @returns The customer, which was there or has been created.
   * @throws {ParamsError} when a param is missing, unknown or of the wrong type, or the reference is
   *   blank, `.` or `..`; nothing was sent.
   * @throws {InvalidRequestError} when Juspay refuses a value, which its `fields` may name.
   * @see https://juspay.io/in/docs/api-reference/docs/express-checkout/create-customer
   * @example
   * ```ts
   * const customer = await juspay.customers.getOrCreate({
   *   object_reference_id: 'guest_user',
   *   mobile_number: '9988776655',
   * })
   * ```
   */
  getOrCreate(
    params: ParamsInput<CustomerCreateParams>,
    options?: JuspayRequestOptions,
  ): ApiPromise<Customer> {
    const create = this.#transport.prepare(createIfMissing, { params, options })
    return new ApiPromise(() => getOrCreate(this.#transport, create))
  }

  /**
   * Gets a customer.
   *
   * @param id - Juspay's id of the customer (`cst_…`) or the merchant's own, not empty.
   * @param params - `options.get_client_auth_token` for a token in the answer's `juspay`.
   * @param options - `signal`, `timeout`, `deadline`, `maxRetries`, `headers`, `extraParams`, and
   *   an `apiKey` or a `routingId` for this call.
   * @returns The customer.
   * @throws {ParamsError} when the id is no string, or is blank, `.` or `..`; nothing was sent.
   * @throws {NotFoundError} when there is no such customer.
   * @see https://juspay.io/in/docs/api-reference/docs/express-checkout/get-customer
   * @example
   * ```ts
   * const customer = await juspay.customers.get('guest_user')
   * ```
   */
  get(
    id: string,
    params?: ParamsInput<CustomerGetParams>,
    options?: JuspayRequestOptions,
  ): ApiPromise<Customer>
  /**
   * Gets a customer whose id is among the params.
   *
   * @param params - The `customer_id`, and what the form above takes.
   * @param options - `signal`, `timeout`, `deadline`, `maxRetries`, `headers`, `extraParams`, and
   *   an `apiKey` or a `routingId` for this call.
   * @returns The customer.
   * @throws {ParamsError} when the id is missing or no string, or is blank, `.` or `..`; nothing was
   *   sent.
   * @throws {NotFoundError} when there is no such customer.
   * @see https://juspay.io/in/docs/api-reference/docs/express-checkout/get-customer
   * @example
   * ```ts
   * const customer = await juspay.customers.get({ customer_id: 'guest_user' })
   * ```
   */
  get(
    params: ParamsInput<CustomerGetParams & { customer_id: string }>,
    options?: JuspayRequestOptions,
  ): ApiPromise<Customer>
  get(first: unknown, second?: unknown, third?: unknown): ApiPromise<Customer> {
    return this.#transport.call(getCustomer, readArguments(first, second, third))
  }

  /**
   * Updates a customer: what is given changes, and the rest stays.
   *
   * @param id - Juspay's id of the customer (`cst_…`) or the merchant's own, not empty.
   * @param params - What to change: `mobile_number`, `email_address` (or `customer_email`, which
   *   means the same), `first_name`, `last_name`, `mobile_country_code`; at least one of them.
   * @param options - `signal`, `timeout`, `deadline`, `maxRetries`, `headers`, `extraParams`, and
   *   an `apiKey` or a `routingId` for this call.
   * @returns The customer as it is now.
   * @throws {ParamsError} when the id is empty, or a param is unknown, of the wrong type, or none is
   *   given; nothing was sent.
   * @throws {InvalidRequestError} when Juspay refuses a value, which its `fields` may name.
   * @throws {NotFoundError} when there is no such customer.
   * @see https://juspay.io/in/docs/api-reference/docs/express-checkout/update-customer
   * @example
   * ```ts
   * const customer = await juspay.customers.update('guest_user', { first_name: 'Jon' })
   * ```
   */
  update(
    id: string,
    params: ParamsInput<CustomerUpdateParams>,
    options?: JuspayRequestOptions,
  ): ApiPromise<Customer>
  /**
   * Updates a customer whose id is among the params.
   *
   * @param params - The `customer_id`, and what the form above takes.
   * @param options - `signal`, `timeout`, `deadline`, `maxRetries`, `headers`, `extraParams`, and
   *   an `apiKey` or a `routingId` for this call.
   * @returns The customer as it is now.
   * @throws {ParamsError} when the id is missing or empty, or a param is unknown, of the wrong type,
   *   or none is given; nothing was sent.
   * @throws {InvalidRequestError} when Juspay refuses a value, which its `fields` may name.
   * @throws {NotFoundError} when there is no such customer.
   * @see https://juspay.io/in/docs/api-reference/docs/express-checkout/update-customer
   * @example
   * ```ts
   * await juspay.customers.update({ customer_id: 'guest_user', mobile_number: '9988776688' })
   * ```
   */
  update(
    params: ParamsInput<CustomerUpdateParams & { customer_id: string }>,
    options?: JuspayRequestOptions,
  ): ApiPromise<Customer>
  update(first: unknown, second?: unknown, third?: unknown): ApiPromise<Customer> {
    return this.#transport.call(updateCustomer, readArguments(first, second, third))
  }
}

/**
 * Reads the two forms in which a customer is named: before the params, or among them. An id is
 * never an object; whatever else is no id either is refused as one.
 */
function readArguments(first: unknown, second: unknown, third: unknown): CallInput {
  return typeof first === 'object' && first !== null
    ? { params: first, options: second }
    : { ids: { customer_id: first }, params: second, options: third }
}
