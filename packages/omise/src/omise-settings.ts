import type { ClientSettings, RequestOptions } from '@x/core'

/** An API version that Omise documents, or any other by its date. */
export type OmiseVersion = '2014-07-27' | '2015-11-17' | '2017-11-02' | '2019-05-29' | (string & {})

/** The settings of a client for Omise. */
export interface OmiseSettings extends ClientSettings {
  /**
   * The secret key (`skey_…`), or a function that gives it at each call.
   *
   * @default the variable OMISE_SECRET_KEY of the environment
   */
  secretKey?: string | (() => string | Promise<string>) | undefined
  /**
   * The version of the API that every request asks for.
   *
   * @default '2019-05-29'
   * @see https://docs.omise.co/api-versioning
   */
  apiVersion?: OmiseVersion | undefined
}

/** The options of one call to Omise. */
export interface OmiseRequestOptions extends RequestOptions {
  /** The secret key of this call, or a function that gives it. */
  secretKey?: string | (() => string | Promise<string>) | undefined
  /** The version of the API that this call asks for. */
  apiVersion?: OmiseVersion | undefined
}

/** The options of a call that creates. */
export interface OmiseCreateOptions extends OmiseRequestOptions {
  /**
   * A text of your own that is the same for no two creates. It is kept in the customer's
   * `metadata.reconcile_key`, and after a create that may have taken effect the customer is looked
   * for by it. Nothing is ever sent a second time for this: a customer that is not found leaves the
   * `outcome` unknown.
   */
  reconcile?: string | undefined
}
