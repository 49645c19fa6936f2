import type { Harness } from './harness.ts'
import { reset, stalledBody, stalledHeaders } from './failures.ts'

/** Enough for a request to go out on a busy machine. */
const SHORT_MS = 200

/** Checks retries on the clock, time limits, and the caller's signal. */
export function describeTime(harness: Harness): void {
  const { describe, it, expect, open, warmUp, good, problem, fails, subject } = harness
  describe('retries', () => {
    it('are two, after waits that double and that chance shortens', async () => {
      const { read, sent, waits } = open([reset])
      await fails(read())
      expect([sent.length, waits]).toEqual([3, [250, 500]])
    })

    it('are as many as are asked for', async () => {
      const { read, sent } = open([reset], { maxRetries: 1 })
      await fails(read())
      expect(sent.length).toEqual(2)
      await fails(read(undefined, { maxRetries: 0 }))
      expect(sent.length).toEqual(3)
    })

    it('wait at least as long as the provider asks for', async () => {
      const { read, waits } = open([problem(429, { 'retry-after': '7' }), good])
      await read()
      expect(waits).toEqual([7000])
    })

    it('are not waited for beyond the deadline', async () => {
      const { read, waits } = open([problem(429, { 'retry-after': '3600' }), good])
      await fails(read(), { kind: 'rate_limit', retryAfterMs: 3_600_000, retryable: true })
      expect(waits).toEqual([])
    })
  })

  describe('time', () => {
    for (const [what, step] of [
      ['headers', stalledHeaders],
      ['a body', stalledBody(subject.answer)],
    ] as const) {
      for (const phase of ['timeout', 'deadline'] as const) {
        it(`runs out over ${what} that never comes: \`${phase}\``, async () => {
          await warmUp()
          const { read, sent } = open([step], { maxRetries: 0, [phase]: SHORT_MS })
          await fails(read(), { name: 'TimeoutError', kind: 'timeout', phase, outcome: 'unknown' })
          expect(sent.length).toEqual(1)
        })
      }
    }

    it('of the deadline leaves no time for a second attempt', async () => {
      await warmUp()
      const { read, sent } = open([stalledHeaders], { deadline: SHORT_MS })
      await fails(read())
      expect(sent.length).toEqual(1)
    })
  })

  describe('a signal', () => {
    const reason = new Error('the caller’s own')

    it('that has aborted lets nothing be sent', async () => {
      const { create, sent } = open([good])
      const call = create(undefined, { signal: AbortSignal.abort(reason) })
      const said = { name: 'AbortError', kind: 'aborted', outcome: 'not_sent' }
      const error = await fails(call, said)
      expect([error.cause === reason, sent.length]).toEqual([true, 0])
    })

    it('ends a call that waits for its answer', async () => {
      const controller = new AbortController()
      const { create } = open([
        () => {
          controller.abort(reason)
          return new Promise(() => {})
        },
      ])
      const call = create(undefined, { signal: controller.signal })
      const said = { kind: 'aborted', outcome: 'unknown', retryable: false }
      const error = await fails(call, said)
      expect(error.cause === reason).toEqual(true)
    })

    it('ends a call that waits for its next attempt', async () => {
      const controller = new AbortController()
      const sleep = (): Promise<void> => {
        controller.abort(reason)
        return new Promise(() => {})
      }
      const { read, sent } = open([reset, good], { clock: { sleep, random: () => 0.5 } })
      const call = read(undefined, { signal: controller.signal })
      const error = await fails(call, { kind: 'aborted', outcome: 'unknown' })
      expect([error.cause === reason, sent.length]).toEqual([true, 1])
    })

    it('takes no answer away that has come', async () => {
      const controller = new AbortController()
      const { read } = open([good])
      const call = read(undefined, { signal: controller.signal })
      await call
      controller.abort(reason)
      expect(await call).toEqual(subject.answer)
    })
  })
}
