import type { AnswerKind, ProviderError } from '@x/core'
import { literal, looseObject, optional, safeParse, string } from 'valibot'

/** An error as Omise answers it, at every API version. */
const schema = looseObject({
  object: literal('error'),
  code: optional(string()),
  message: optional(string()),
  location: optional(string()),
})

const KINDS: ReadonlyMap<string | undefined, AnswerKind> = new Map([
  ['authentication_failure', 'authentication'],
  ['not_found', 'not_found'],
])

/**
 * Reads an answer as Omise's error.
 *
 * @see https://docs.omise.co/api-errors
 */
export function readOmiseError(
  answer: Readonly<Record<string, unknown>>,
): ProviderError | undefined {
  const read = safeParse(schema, answer)
  if (!read.success) return answer['object'] === 'error' ? {} : undefined
  const { code, message, location } = read.output
  return { code, message, documentationUrl: location, kind: KINDS.get(code) }
}
