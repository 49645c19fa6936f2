import type { ClientSettings, ConcurrentListOptions, ListOptions, RequestOptions } from '@x/core'
import type { DefaultVersion, OmiseVersion } from './omise-version.ts'

/** The settings of a client for Omise. */
export interface OmiseSettings<
  Version extends OmiseVersion = DefaultVersion,
> extends ClientSettings {
  /**
   * The secret key (`skey_…`), or a function that gives it at each call.
   *
   * @default the variable OMISE_SECRET_KEY of the environment
   */
  secretKey?: string | (() => string | Promise<string>) | undefined
  /**
   * The version of the API that every request asks for, as its date; the results' types follow it.
   *
   * @default '2019-05-29'
   * @see https://docs.omise.co/api-versioning
   */
  apiVersion?: Version | undefined
}

/** The options of one call to Omise; with a version as its argument, they can name that version. */
export interface OmiseRequestOptions<Version extends OmiseVersion = never> extends RequestOptions {
  /** Another secret key (`skey_…`) for this call, or a function that gives it. */
  secretKey?: string | (() => string | Promise<string>) | undefined
  /** Another version of the API for this call, as its date; the result's type follows it. */
  apiVersion?: Version | undefined
}

/** The options of a call that creates. */
export interface OmiseCreateOptions<
  Version extends OmiseVersion = never,
> extends OmiseRequestOptions<Version> {
  /**
   * A text of your own that is the same for no two creates. It is kept in the customer's
   * `metadata.reconcile_key`, and after a create that may have taken effect the customer is looked
   * for by it, among the newest 2,000. Nothing is ever sent a second time for this: a customer that
   * is not found leaves the `outcome` unknown. API versions before 2017-11-02 show no metadata, so
   * nobody is found there.
   */
  reconcile?: string | undefined
}

/** The options of a list of Omise's. */
export interface OmiseListOptions<Version extends OmiseVersion = never>
  extends OmiseRequestOptions<Version>, ConcurrentListOptions {}

/** The options of a search of Omise's. */
export interface OmiseSearchOptions<Version extends OmiseVersion = never>
  extends OmiseRequestOptions<Version>, ListOptions {}
