import type { GenericSchema } from 'valibot'

/** What the params of an operation are read by. */
export interface ParamsSpec {
  /** The operation's name as users type it, such as `customers.create`. */
  readonly operation: string
  /** What the operation takes; absent when it takes nothing. */
  readonly params?: GenericSchema & { readonly entries: Readonly<Record<string, GenericSchema>> }
  /** Params that are sent under another name: `{ customer_email: 'email_address' }`. */
  readonly aliases?: Readonly<Record<string, string>>
  /** What to do instead, for keys that users are known to try: `{ customer_id: 'to read …' }`. */
  readonly hints?: Readonly<Record<string, string>>
}
