import { describe, expect, it } from 'vitest'
import type { CallError } from '../calls/call-error.ts'
import { explainOutcome, explainRetryable, explainSilence } from './explain-error.ts'

const error = (details: Partial<CallError>): CallError => ({ name: 'X', message: '', ...details })

describe('explainOutcome', () => {
  it.each([
    ['not_sent', 'nothing was sent'],
    ['rejected', 'it took no effect'],
    ['unknown', 'it may have taken effect'],
    ['succeeded', 'it took effect'],
    ['of another time', 'not known here'],
  ])('says what %s means', (outcome, words) => {
    expect(explainOutcome(error({ outcome }))).toBe(words)
  })
})

describe('explainRetryable', () => {
  it.each([
    [{ retryable: true, outcome: 'rejected' }, 'it took no effect, and the failure may pass'],
    [{ retryable: true, outcome: 'not_sent' }, 'nothing was sent, and the failure may pass'],
    [{ retryable: true, outcome: 'unknown' }, /does no harm/],
    [{ retryable: false, outcome: 'unknown', kind: 'timeout' }, /may have .* twice/],
    [{ retryable: false, outcome: 'succeeded', kind: 'response' }, /took effect, .* twice/],
    [{ retryable: false, outcome: 'rejected', kind: 'duplicate' }, 'it is there already'],
    [{ retryable: false, outcome: 'not_sent', kind: 'params' }, /params have to change/],
    [{ retryable: false }, 'it would fail again'],
  ])('gives the reason for %j', (details, words) => {
    expect(explainRetryable(error(details))).toMatch(words)
  })
})

describe('explainSilence', () => {
  const lost = { outcome: 'unknown', retryable: false, kind: 'timeout' }

  it('says why a call was sent only once', () => {
    expect(explainSilence(error(lost), 1)).toMatch(/not sent again by itself: .* twice/)
  })

  it.each([
    [{ ...lost, outcome: 'rejected' }, 1],
    [{ ...lost, retryable: true }, 1],
    [{ ...lost, kind: 'aborted' }, 1],
    [lost, 2],
  ])('says nothing of %j after %d attempts', (details, attempts) => {
    expect(explainSilence(error(details), attempts)).toBe('')
  })
})
