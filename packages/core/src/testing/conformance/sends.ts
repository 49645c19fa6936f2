import type { Harness } from './harness.ts'
import type { Step } from './failures.ts'
import { cutBody, refused, reset, stalledBody, stalledHeaders } from './failures.ts'

/** Long enough for an answer that is there, in milliseconds; a stalled one costs this. */
const TIMEOUT_MS = 15

/** Checks how often each call is sent when an attempt fails, and what its error then says. */
export function describeSends(harness: Harness): void {
  const { describe, it, expect, open, warmUp, good, problem, fails, calls, subject } = harness
  /** Each failure, and what it says of whether the attempt took effect. */
  const failures: readonly (readonly [string, Step, string, string])[] = [
    ['a refused connection', refused, 'connection', 'not_sent'],
    ['a 429', problem(429, { 'retry-after': '2' }), 'rate_limit', 'rejected'],
    ['a 503', problem(503), 'server', 'unknown'],
    ['a 408', problem(408), 'invalid_request', 'unknown'],
    ['a reset connection', reset, 'connection', 'unknown'],
    ['a body that is cut', cutBody(subject.answer), 'connection', 'unknown'],
    ['headers that stall', stalledHeaders, 'timeout', 'unknown'],
    ['a body that stalls', stalledBody(subject.answer), 'timeout', 'unknown'],
  ]

  for (const name of calls) {
    describe(`${name} after`, () => {
      for (const [title, step, kind, outcome] of failures) {
        const isRepeated = name !== 'create' || outcome !== 'unknown'
        const what = isRepeated ? 'is sent again' : 'is not sent again, whatever it may cost'
        it(`${title} ${what}`, async () => {
          await warmUp()
          const opened = open([step, good], { timeout: TIMEOUT_MS })
          const call = opened[name]()
          if (isRepeated) {
            expect(await call).toEqual(subject.answer)
            expect(opened.sent.length).toEqual(2)
            return
          }
          await fails(call, { kind, outcome, retryable: false })
          expect(opened.sent.length).toEqual(1)
        })

        it(`${title} every time ends in an error that says what is known`, async () => {
          await warmUp()
          const opened = open([step], { timeout: TIMEOUT_MS, maxRetries: 1 })
          const error = await fails(opened[name](), { kind, outcome, retryable: isRepeated })
          expect(opened.sent.length).toEqual(isRepeated ? 2 : 1)
          expect(error.attempts.length).toEqual(opened.sent.length)
        })
      }

      it('a refusal is not sent again', async () => {
        const opened = open([problem(422), good])
        await fails(opened[name](), { outcome: 'rejected', retryable: false })
        expect(opened.sent.length).toEqual(1)
      })
    })
  }

  describe('the error of many attempts', () => {
    it('bears the gravest outcome, not the last', async () => {
      const { read } = open([reset, problem(422)])
      await fails(read(), { kind: 'invalid_request', outcome: 'unknown' })
    })

    it('ends a create at the first attempt that may have taken effect', async () => {
      const { create, sent } = open([refused, problem(429), reset, good], { maxRetries: 9 })
      await fails(create(), { outcome: 'unknown' })
      expect(sent.length).toEqual(3)
    })
  })
}
