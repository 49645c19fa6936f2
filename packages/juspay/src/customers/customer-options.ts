import type { ParamsSchema } from '@x/core'
import { boolean, object, optional } from 'valibot'

/** What `options` in the params of a call can ask for. */
export interface CustomerOptions {
  /** Whether the answer is to hold a token for a client, in `juspay`. */
  get_client_auth_token?: boolean | undefined
}

/** Describes `options` in the params of a call. */
export const customerOptionsSchema: ParamsSchema<CustomerOptions> = object({
  get_client_auth_token: optional(boolean()),
})
