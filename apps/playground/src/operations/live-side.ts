import type { Operation, OperationDefinition } from './operation.ts'

/** The calls of a side, to be made at its test account with the keys of the environment. */
export interface LiveSide {
  readonly operations: readonly Operation[]
  /** The field of a created customer by which the other calls ask for it. */
  readonly idField: string
}

/** Binds calls to the clients that make them: a new one for each call. */
export function bindOperations<Client>(
  definitions: readonly OperationDefinition<Client>[],
  createClient: (fetch: typeof globalThis.fetch) => Client,
): readonly Operation[] {
  return definitions.map(({ topic, endpoint, sample, code, canReconcile = false, call }) => ({
    topic,
    endpoint,
    sample,
    code,
    call: (fetch, input, { reconcile, ...options }) =>
      call(createClient(fetch), input, canReconcile ? { ...options, reconcile } : options),
  }))
}
