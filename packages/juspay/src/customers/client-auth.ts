import type { ResultSchema } from '@x/core'
import { looseObject, nullish, string } from 'valibot'

/** What a browser or a mobile app needs in order to act for the customer. */
export interface ClientAuth {
  /** The token, such as `tkn_` and 32 hexadecimal digits. Keep it out of logs. */
  client_auth_token?: string | null | undefined
  /** When the token expires, in UTC: 15 minutes after it was issued. */
  client_auth_token_expiry?: string | null | undefined
}

/** Describes the token for a client. */
export const clientAuthSchema: ResultSchema<ClientAuth> = looseObject({
  client_auth_token: nullish(string()),
  client_auth_token_expiry: nullish(string()),
})
