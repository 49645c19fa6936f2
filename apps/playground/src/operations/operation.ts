import type { GenericSchema } from 'valibot'
import type { ConceptId } from './concepts.ts'
import type { TopicId } from './topics.ts'

/** What a call is given: the ids of its path, and its params. */
export interface CallInput {
  readonly ids: Readonly<Record<string, string>>
  readonly params: Readonly<Record<string, unknown>>
}

/** The options that the playground gives a call. */
export interface CallOptions extends ShownOptions {
  readonly signal?: AbortSignal | undefined
}

/** The options of a call that a user can set. */
export interface ShownOptions {
  /** How long one attempt may take, in milliseconds. */
  readonly timeout?: number | undefined
  /** How long all attempts and the waits between them may take, in milliseconds. */
  readonly deadline?: number | undefined
  readonly maxRetries?: number | undefined
  /** The key by which a create is found again whose outcome is unknown. */
  readonly reconcile?: string | undefined
}

/** One page of a list that is walked from its beginning to its end. */
export interface WalkedPage {
  /** The ids of the customers on the page. */
  readonly ids: readonly string[]
  /** How many customers the list has. */
  readonly total: number
  /** Where to go on behind the page; null behind the last one. */
  readonly cursor: string | null
}

/** How a list is walked. */
export interface WalkOptions {
  /** How many customers come with one request. */
  readonly limit: number
  /** The cursor of the page to go on behind. */
  readonly resumeFrom?: string | undefined
  readonly signal: AbortSignal
}

/** Walks a list page by page, over a client or whatever carries its requests. */
export type Walk<Over> = (
  over: Over,
  input: CallInput,
  options: WalkOptions,
) => AsyncIterable<WalkedPage>

/** The call that finds out what became of another one. */
export interface Settlement {
  readonly topic: TopicId
  readonly input: CallInput
  /** What it does, as a button says it. */
  readonly label: string
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
export interface OperationDefinition<Client> extends OperationFacts {
  /** Makes the call. */
  readonly call: (client: Client, input: CallInput, options: CallOptions) => Promise<Answered>
  /** Walks the whole list, where the call lists. */
  readonly walk?: Walk<Client>
}

/** What is told of a call, besides how to make it. */
interface OperationFacts {
  /** What the call is for. */
  readonly topic: TopicId
  readonly endpoint: EndpointValue
  /** What the form is filled with at first. */
  readonly sample: CallInput
  /** The params that the concepts of the common form go to. */
  readonly concepts?: Readonly<Partial<Record<ConceptId, string>>>
  /** The param that takes what has no param of its own, by name: an object of texts. */
  readonly spare?: string
  /** Whether the call takes the option `reconcile`. */
  readonly canReconcile?: boolean
  /** Says how to find out what became of the call, when that is unknown. */
  readonly settle?: (input: CallInput) => Settlement
  /** Writes the call as a program would make it. */
  readonly code: (input: CallInput, options?: ShownOptions) => string
}

/** One call of a provider, ready to be made over any `fetch`; its code is a whole program. */
export interface Operation extends OperationFacts {
  readonly call: (
    fetch: typeof globalThis.fetch,
    input: CallInput,
    options: CallOptions,
  ) => Promise<Answered>
  readonly walk?: Walk<typeof globalThis.fetch>
}
