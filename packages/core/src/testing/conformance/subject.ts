import type { ClientSettings } from '../../transport/client-settings.ts'
import type { RequestOptions } from '../../transport/request-options.ts'

/** A call of a client, as far as the suite uses it: an `ApiPromise` is one. */
export interface ProviderCall extends PromiseLike<unknown> {
  /** Gives the value or the error, and never throws. */
  safe(): Promise<{ readonly ok: boolean; readonly value?: unknown; readonly error?: unknown }>
  /** Gives the value with its answer. */
  withResponse(): Promise<{
    readonly value: unknown
    readonly response: {
      readonly status: number
      readonly requestId: string | undefined
      readonly attempts: readonly unknown[]
    }
  }>
}

/** A call that writes, and params for it whose values are texts of three letters or more. */
export interface Write<Params, Send> {
  readonly params: Params
  readonly send: Send
}

/** What the conformance suite has to know of a provider. */
export interface ProviderSubject<Client, CreateParams, UpdateParams> {
  /** The provider's name in errors, such as `omise`. */
  readonly name: string
  /** Creates a client; the settings hold the key. */
  readonly createClient: (settings: ClientSettings) => Client
  /** The setting that holds the key, a good key, and one that can be seen to be wrong. */
  readonly key: { readonly setting: string; readonly value: string; readonly wrong: string }
  /** Reads one record by its id. */
  readonly read: (client: Client, id: string, options?: RequestOptions) => ProviderCall
  /** Creates a record; never sent again where it may have taken effect. */
  readonly create: Write<
    CreateParams,
    (client: Client, params: CreateParams, options?: RequestOptions) => ProviderCall
  >
  /** Changes a record in a way that may be repeated, if the provider has such a call. */
  readonly update?: Write<
    UpdateParams,
    (client: Client, id: string, params: UpdateParams, options?: RequestOptions) => ProviderCall
  >
  /** An answer that is good for every one of these calls. */
  readonly answer: { readonly id: string; readonly [field: string]: unknown }
  /** Gives an error in the provider's form, with a code that says no more than the status. */
  readonly error: (code: string, message: string) => object
  /** The name of the header that bears the id of a request. */
  readonly requestIdHeader: string
}
