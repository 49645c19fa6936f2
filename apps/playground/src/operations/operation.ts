import type { GenericSchema } from 'valibot'
import type { TopicId } from './topics.ts'

/** What a call is given: the ids of its path, and its params. */
export interface CallInput {
  readonly ids: Readonly<Record<string, string>>
  readonly params: Readonly<Record<string, unknown>>
}

/** The options that the playground gives a call. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined
}

/** What a call gave, and what is known of the answer that it came in. */
export interface Answered {
  readonly value: unknown
  readonly response: {
    readonly status: number
    readonly requestId: string | undefined
    readonly attempts: readonly unknown[]
  }
}

/** The part of a provider's endpoint that the playground reads. */
export interface EndpointValue {
  /** The operation's name as users type it, such as `customers.create`. */
  readonly operation: string
  readonly method: string
  /** The path's template, with each id in braces: `/customers/{customer_id}`. */
  readonly path: string
  readonly params?: GenericSchema & { readonly entries: Readonly<Record<string, GenericSchema>> }
  /** The provider's page about the operation. */
  readonly docs: string
}

/** One call of a provider, described for the page and the terminal. */
export interface OperationDefinition<Client> {
  /** What the call is for. */
  readonly topic: TopicId
  readonly endpoint: EndpointValue
  /** What the form is filled with at first. */
  readonly sample: CallInput
  /** Makes the call. */
  readonly call: (client: Client, input: CallInput, options: CallOptions) => Promise<Answered>
  /** Writes the call as a program would make it. */
  readonly code: (input: CallInput) => string
}

/** One call of a provider, ready to be made over any `fetch`. */
export interface Operation {
  readonly topic: TopicId
  readonly endpoint: EndpointValue
  readonly sample: CallInput
  readonly call: (
    fetch: typeof globalThis.fetch,
    input: CallInput,
    options: CallOptions,
  ) => Promise<Answered>
  /** Writes a whole program that makes the call. */
  readonly code: (input: CallInput) => string
}
