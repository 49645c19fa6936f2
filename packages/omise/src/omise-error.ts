import type { AnswerKind, ProviderError } from '@x/core'

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

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
  if (answer['object'] !== 'error') return undefined
  const code = text(answer['code'])
  return {
    code,
    message: text(answer['message']),
    documentationUrl: text(answer['location']),
    kind: KINDS.get(code),
  }
}
