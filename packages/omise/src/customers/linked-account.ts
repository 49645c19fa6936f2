import type { ResultSchema } from '@x/core'
import { boolean, literal, looseObject, nullish, optional, string } from 'valibot'

/** A bank account that a customer linked for direct debit (Thailand). */
export interface LinkedAccount {
  /** The kind of this object. */
  object: 'linked_account'
  /** The linked account's id, such as `lnac_test_5xxw3mx6hvfhyg4qylx`. */
  id: string
  /** Whether the linked account belongs to live mode. */
  livemode: boolean
  /** The path of this object. */
  location?: string | null | undefined
  /** The kind of account, such as `direct_debit_kbank`. */
  type?: string | null | undefined
  /** The state of the link. */
  status?:
    | 'pending'
    | 'successful'
    | 'failed'
    | 'expired'
    | 'deleted'
    | (string & {})
    | null
    | undefined
  /** The last digits of the account's number. */
  last_digits?: string | null | undefined
  /** What the merchant keeps with the linked account. */
  metadata?: Record<string, unknown> | undefined
  /** Where the customer goes to register the account. */
  registration_uri?: string | null | undefined
  /** Where the customer returns to afterwards. */
  return_uri?: string | null | undefined
  /** The code of the failure, if there was one. */
  failure_code?: string | null | undefined
  /** The message of the failure, if there was one. */
  failure_message?: string | null | undefined
  /** When the account was registered, in UTC. */
  registered_at?: string | null | undefined
  /** When the registration expires, in UTC. */
  expires_at?: string | null | undefined
  /** When the linked account was created, in UTC. */
  created_at?: string | null | undefined
}

/** Describes a linked account. */
export const linkedAccountSchema: ResultSchema<LinkedAccount> = looseObject({
  object: literal('linked_account'),
  id: string(),
  livemode: boolean(),
  location: nullish(string()),
  type: nullish(string()),
  status: nullish(string()),
  last_digits: nullish(string()),
  metadata: optional(looseObject({})),
  registration_uri: nullish(string()),
  return_uri: nullish(string()),
  failure_code: nullish(string()),
  failure_message: nullish(string()),
  registered_at: nullish(string()),
  expires_at: nullish(string()),
  created_at: nullish(string()),
})
