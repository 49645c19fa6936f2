import type { GenericSchema } from 'valibot'
import { array, boolean, number, object, optional, safeParse, string, unknown } from 'valibot'
import type { Redactor } from './redactor.ts'

/** An error of a call, as plain data. Not every class of error tells everything. */
export interface CallError extends CallErrorDetails {
  /** The name of the error's class. */
  readonly name: string
  readonly message: string
}

/** What the packages' errors tell besides their name and message. */
export interface CallErrorDetails {
  readonly kind?: string | undefined
  /** Whether the call took effect. */
  readonly outcome?: string | undefined
  readonly retryable?: boolean | undefined
  readonly status?: number | undefined
  /** The provider's own code. */
  readonly code?: string | undefined
  readonly requestId?: string | undefined
  readonly retryAfterMs?: number | undefined
  readonly documentationUrl?: string | undefined
  /** What is wrong with the params, one by one. */
  readonly issues?: readonly { readonly path: string; readonly message: string }[] | undefined
  /** What the provider says of single fields. */
  readonly fields?: readonly { readonly name: string; readonly reason: string }[] | undefined
  readonly attempts?: unknown
}

/** Reads any error as plain data. */
export function readCallError(thrown: unknown, redactor: Redactor): CallError {
  const { name, message } = thrown instanceof Error ? thrown : new Error(String(thrown))
  const details = safeParse(detailsSchema(), thrown)
  return { ...(details.success ? details.output : {}), name, message: redactor.text(message) }
}

function detailsSchema(): GenericSchema<unknown, CallErrorDetails> {
  return object({
    kind: optional(string()),
    outcome: optional(string()),
    retryable: optional(boolean()),
    status: optional(number()),
    code: optional(string()),
    requestId: optional(string()),
    retryAfterMs: optional(number()),
    documentationUrl: optional(string()),
    issues: optional(array(object({ path: string(), message: string() }))),
    fields: optional(array(object({ name: string(), reason: string() }))),
    attempts: optional(unknown()),
  })
}
