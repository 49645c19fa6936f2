import type { Fields } from '@x/core/testing'
import { asText } from '@x/core/testing'
import type { OmiseBehavior } from './omise-assumptions.ts'
import { badRequest } from './omise-refusal.ts'
import type { OmiseStore } from './omise-store.ts'
import type { WritingStyle } from './simulated-customer.ts'

/** A request that was let in, as an operation sees it. */
export interface OmiseCall {
  /** The ids in the path; empty where it has none. */
  readonly customerId: string
  readonly cardId: string
  readonly query: Fields
  readonly body: Fields
  readonly store: OmiseStore
  readonly assume: OmiseBehavior
  readonly style: WritingStyle
}

/** Carries an operation out and gives the object to answer. */
export type OmiseOperation = (call: OmiseCall) => Fields

/** Refuses parameters that the operation does not have, if that is assumed. */
export function checkParams(call: OmiseCall, known: readonly string[] = []): void {
  if (call.assume.unknownParams === 'ignored') return
  const names = [...Object.keys(call.query), ...Object.keys(call.body)]
  const unknown = names.find((name) => name !== 'expand' && !known.includes(name))
  if (unknown !== undefined) throw badRequest(`${unknown} is not a known parameter`)
}

/**
 * Reads a text from the body of a request.
 *
 * @param before - What the field holds: it stays when the request does not give it.
 */
export function readText(
  { body, assume }: OmiseCall,
  name: string,
  before: string | null,
): string | null {
  const value = body[name]
  if (value === undefined) return before
  if (value === null) return assume.nullValue === 'clears' ? null : before
  const text = asText(value)
  if (text === undefined) throw badRequest(`${name} is invalid`)
  if (text !== '' || assume.emptyString === 'applies') return text
  return assume.emptyString === 'clears' ? null : before
}
