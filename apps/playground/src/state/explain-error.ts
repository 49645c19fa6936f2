import type { CallError } from '../calls/call-error.ts'

/** What an outcome means, for whoever has to decide what to do next. */
const OUTCOMES: Readonly<Record<string, string>> = {
  not_sent: 'nothing was sent',
  rejected: 'it took no effect',
  unknown: 'it may have taken effect',
  succeeded: 'it took effect',
}

/** Why an error of a kind stays the same, however often the call is made. */
const REASONS: Readonly<Record<string, string>> = {
  aborted: 'it was ended on purpose',
  authentication: 'the key would be refused again',
  config: 'the options have to change first',
  duplicate: 'it is there already',
  invalid_request: 'the same request would be refused again',
  not_found: 'it would not be there the next time either',
  params: 'the params have to change first',
  permission: 'the key would be refused again',
  response: 'the answer would be no better',
}

/** Says in words what the outcome of an error means. */
export function explainOutcome({ outcome = '' }: CallError): string {
  return OUTCOMES[outcome] ?? 'not known here'
}

/** Says why the same call may be made again, or may not. */
export function explainRetryable({ retryable, outcome, kind = '' }: CallError): string {
  if (retryable) {
    return outcome === 'unknown'
      ? 'the failure may pass, and to repeat this call does no harm'
      : `${OUTCOMES[outcome ?? ''] ?? 'it failed'}, and the failure may pass`
  }
  if (outcome === 'unknown') return 'it may have taken effect, and a repeat could do it twice'
  if (outcome === 'succeeded') return 'it took effect, and a repeat would do it twice'
  return REASONS[kind] ?? 'it would fail again'
}

/** Says why a call whose outcome is unknown was sent only once; empty where that is no question. */
export function explainSilence({ outcome, retryable, kind }: CallError, attempts: number): string {
  if (outcome !== 'unknown' || retryable || kind === 'aborted' || attempts > 1) return ''
  return 'It was not sent again by itself: the provider may have carried it out before the answer was lost, and would then do it twice.'
}
