import type { ErrorKind } from '../../errors/error-kind.ts'
import { ERROR_NAMES } from '../../errors/error-kind.ts'
import type { Outcome } from '../../errors/outcome.ts'
import type { Harness } from './harness.ts'
import { CODE, REQUEST_ID, SENTENCE } from './harness.ts'
import type { Step } from './failures.ts'
import { answerWith, page } from './failures.ts'

/** Checks which error each answer leads to, and what it says of a create. */
export function describeErrorMapping(harness: Harness): void {
  const { describe, it, expect, open, problem, fails, subject } = harness
  const withoutId = answerWith({ ...subject.answer, id: undefined })
  const gateway = answerWith({ fault: { faultstring: 'Unable to identify proxy' } }, 404)
  const redirect = page(302, '', { location: 'https://elsewhere.example' })
  const own: readonly (readonly [number, ErrorKind, Outcome])[] = [
    [400, 'invalid_request', 'rejected'],
    [401, 'authentication', 'rejected'],
    [403, 'permission', 'rejected'],
    [404, 'not_found', 'rejected'],
    [408, 'invalid_request', 'unknown'],
    [409, 'duplicate', 'rejected'],
    [422, 'invalid_request', 'rejected'],
    [429, 'rate_limit', 'rejected'],
    [500, 'server', 'unknown'],
    [503, 'server', 'unknown'],
    [200, 'invalid_request', 'rejected'],
  ]
  const foreign: readonly (readonly [string, Step, number, ErrorKind, Outcome])[] = [
    ['a 404 page', page(404), 404, 'response', 'rejected'],
    ['a 404 of a gateway', gateway, 404, 'response', 'rejected'],
    ['a 401 page', page(401), 401, 'authentication', 'rejected'],
    ['a 502 page', page(502), 502, 'server', 'unknown'],
    ['a redirect', redirect, 302, 'response', 'unknown'],
    ['a 200 page', page(200), 200, 'response', 'unknown'],
    ['an empty 200', page(200, ''), 200, 'response', 'unknown'],
    ['a 200 of another kind', answerWith([]), 200, 'response', 'unknown'],
    ['a 200 without its id', withoutId, 200, 'response', 'succeeded'],
  ]

  const describeError = (kind: ErrorKind, status: number, outcome: Outcome): object => ({
    name: ERROR_NAMES[kind],
    kind,
    status,
    outcome,
    provider: subject.name,
  })

  describe('an answer that fails a create', () => {
    for (const [status, kind, outcome] of own) {
      it(`with status ${status} in the provider’s form is a ${ERROR_NAMES[kind]}`, async () => {
        const error = await fails(open([problem(status)], { maxRetries: 0 }).create(), {
          ...describeError(kind, status, outcome),
          code: CODE,
          requestId: REQUEST_ID,
        })
        const told = [CODE, SENTENCE].map((text) => error.message.includes(text))
        expect(told).toEqual([true, true])
        expect(error.attempts.map(({ status, error }) => [status, error])).toEqual([[status, kind]])
      })
    }

    it('in the provider’s form, but oddly, is known by its status', async () => {
      // A provider in trouble may well answer what is no text.
      const odd = subject.error(7 as unknown as string, [] as unknown as string)
      const { create } = open([answerWith(odd, 500)], { maxRetries: 0 })
      const error = await fails(create(), { kind: 'server', outcome: 'unknown' })
      expect(Number.isInteger(error.code)).toEqual(false)
    })

    for (const [title, step, status, kind, outcome] of foreign) {
      it(`by being ${title} is a ${ERROR_NAMES[kind]}`, async () => {
        const { create, sent } = open([step], { maxRetries: 0 })
        await fails(create(), { ...describeError(kind, status, outcome), code: undefined })
        expect([sent.length, sent[0]?.redirect]).toEqual([1, 'manual'])
      })
    }
  })
}
