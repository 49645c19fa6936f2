import type { AnswerKind, FieldError, ProviderError } from '@x/core'

/** What is no object is read as an empty one: each part of an error may be missing, or odd. */
function record(value: unknown): Readonly<Record<string, unknown>> {
  return Object(value) as Readonly<Record<string, unknown>>
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

const KINDS: ReadonlyMap<string | undefined, AnswerKind> = new Map([
  ['ALREADY_EXISTS', 'duplicate'],
  ['unique', 'duplicate'],
  ['RESOURCE_NOT_FOUND', 'not_found'],
  ['object_not_found', 'not_found'],
  ['UNAUTHORIZED', 'authentication'],
  ['UNAUTHENTICATED', 'authentication'],
  ['access_denied', 'authentication'],
  ['BAD_ORIGIN', 'permission'],
  ['bad_origin', 'permission'],
])

/**
 * Reads an answer as Juspay's error; its own code stands before the older one.
 *
 * @see https://juspay.io/in/docs/api-reference/docs/express-checkout/error-codes
 */
export function readJuspayError(
  answer: Readonly<Record<string, unknown>>,
): ProviderError | undefined {
  const { error, error_code, error_message, error_info, user_message } = answer
  if (error !== true && !error_code && !error_message && !error_info) return undefined
  const { code, developer_message, fields } = record(error_info)
  const olderCode = text(error_code)
  const ownCode = text(code) ?? olderCode
  return {
    code: ownCode,
    message: text(developer_message) ?? text(error_message) ?? text(user_message),
    kind: KINDS.get(ownCode) ?? KINDS.get(olderCode),
    fields: Array.isArray(fields) ? fields.filter(Boolean).map(readField) : undefined,
  }
}

function readField(field: unknown): FieldError {
  const { field_name, reason } = record(field)
  return { name: text(field_name) ?? '', reason: text(reason) ?? '' }
}
