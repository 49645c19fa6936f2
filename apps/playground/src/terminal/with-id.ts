import type { CallInput } from '../operations/operation.ts'

/** Names the customer at hand wherever an input names one. */
export function withId(input: CallInput, id: string | undefined): CallInput {
  if (id === undefined) return input
  const ids = Object.keys(input.ids).map((name) => [name, id])
  return { ...input, ids: Object.fromEntries(ids) }
}
