import type { ClientSettings, RequestOptions } from '@x/core'

/** The settings of a client for Juspay. */
export interface JuspaySettings extends ClientSettings {
  /**
   * The API key, or a function that gives it at each call.
   *
   * @default the variable JUSPAY_API_KEY of the environment
   */
  apiKey?: string | (() => string | Promise<string>) | undefined
  /**
   * The merchant's id, as the dashboard writes it: visible ASCII, without spaces.
   *
   * @default the variable JUSPAY_MERCHANT_ID of the environment
   */
  merchantId?: string | undefined
  /**
   * Which of Juspay's environments to call; needed unless `baseUrl` is given. There is no default,
   * since those of Juspay's own clients disagree.
   */
  environment?: 'sandbox' | 'production' | undefined
}

/** The options of one call to Juspay. */
export interface JuspayRequestOptions extends RequestOptions {
  /** Another API key of the same merchant for this call, or a function that gives it. */
  apiKey?: string | (() => string | Promise<string>) | undefined
  /**
   * What Juspay routes the call by: the same for every call about one customer.
   *
   * @default the customer's id in the call: `object_reference_id` on create, else the path's id
   */
  routingId?: string | undefined
}

/** The options of a call that creates. */
export interface JuspayCreateOptions extends JuspayRequestOptions {
  /**
   * Whether to settle what is unknown: after a create that may have taken effect, the record is
   * read by its `object_reference_id`. It is taken for the created one only if every field that was
   * sent agrees, and created again only if Juspay knows no such record.
   *
   * @default false
   */
  reconcile?: boolean | undefined
}
