import type { AnswerKind } from '../errors/error-kind.ts'
import type { Outcome } from '../errors/outcome.ts'
import type { ProviderError } from './provider.ts'

const TRANSIENT = new Set([408, 429, 500, 502, 503, 504])

/** Tells whether a status is a 2xx. */
export function isSuccess(status: number): boolean {
  return status >= 200 && status < 300
}

/** Tells whether the same request may well succeed at another time. */
export function isTransient(status: number): boolean {
  return TRANSIENT.has(status)
}

/**
 * Gives the kind of error that an answer is. The status decides; the provider's code only where the
 * status leaves it open.
 */
export function answerKindOf(status: number, error: ProviderError | undefined): AnswerKind {
  if (isSuccess(status)) return error ? (error.kind ?? 'invalid_request') : 'response'
  if (status === 401) return 'authentication'
  if (status === 403) return 'permission'
  if (status === 404) return error ? 'not_found' : 'response'
  if (status === 409) return 'duplicate'
  if (status === 429) return 'rate_limit'
  if (status >= 500) return 'server'
  if (status < 400) return 'response'
  return error?.kind === 'duplicate' ? 'duplicate' : 'invalid_request'
}

/** Whether a request that was answered with this status, and an error, took effect. */
export function outcomeOf(status: number): Outcome {
  const isRefusal = (status >= 400 && status < 500 && status !== 408) || isSuccess(status)
  return isRefusal ? 'rejected' : 'unknown'
}
