import type { FieldError, ProviderError } from '@x/core'

/** What is no object is read as an empty one: each part of an error may be missing, or odd. */
function record(value: unknown): Readonly<Record<string, unknown>> {
  return Object(value) as Readonly<Record<string, unknown>>
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** The codes of a duplicate, new and old: its status is that of every wrong request. */
const DUPLICATE: ReadonlySet<unknown> = new Set(['ALREADY_EXISTS', 'unique'])

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
  return {
    code: text(code) ?? text(error_code),
    message: text(developer_message) ?? text(error_message) ?? text(user_message),
    kind: DUPLICATE.has(code) || DUPLICATE.has(error_code) ? 'duplicate' : undefined,
    fields: Array.isArray(fields) ? fields.filter(Boolean).map(readField) : undefined,
  }
}

function readField(field: unknown): FieldError {
  const { field_name, reason } = record(field)
  return { name: text(field_name) ?? '', reason: text(reason) ?? '' }
}
