import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { acme, createThing, updateThing } from '../../test/acme.ts'
import type { AttemptResult } from '../../test/attempt-results.ts'
import { FAILED_ATTEMPTS, GOOD_ATTEMPT } from '../../test/attempt-results.ts'
import { fakeClock } from '../../test/fake-clock.ts'
import { scriptedFetch } from '../../test/scripted-fetch.ts'
import type { Outcome } from '../errors/outcome.ts'
import type { CallInput } from './read-call.ts'
import type { Endpoint } from './endpoint.ts'
import { Transport } from './transport.ts'

const TIMEOUT_MS = 30_000

/** Attempts stall without waiting: time runs out when they say so. */
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** A call, and whether it may be sent again after it may have taken effect. */
interface Call {
  readonly name: string
  readonly endpoint: Endpoint
  readonly input: CallInput
  readonly isRepeatable: boolean
}

const ids = { thing_id: 'thing_1' }
const CALLS: readonly Call[] = [
  { name: 'never', endpoint: createThing, input: {}, isRepeatable: false },
  { name: 'safe', endpoint: { ...createThing, repeat: 'safe' }, input: {}, isRepeatable: true },
  {
    name: 'never with a card, without',
    endpoint: updateThing,
    input: { ids, params: { email: 'x' } },
    isRepeatable: true,
  },
  {
    name: 'never with a card, with',
    endpoint: updateThing,
    input: { ids, params: { card: 'x' } },
    isRepeatable: false,
  },
]

/** What one attempt comes to, and whether the provider did what it was asked. */
interface Attempt {
  readonly name: string
  readonly result: AttemptResult
  readonly tookEffect: boolean
}

const results = Object.entries({ ...FAILED_ATTEMPTS, good: GOOD_ATTEMPT })
const transient = results.filter(([, { isTransient }]) => isTransient)
const attempt: fc.Arbitrary<Attempt> = fc
  // Half of the attempts lead to others, or there would be few long sequences.
  .tuple(fc.oneof(fc.constantFrom(...results), fc.constantFrom(...transient)), fc.boolean())
  .map(([[name, result], choice]) => ({
    name,
    result,
    tookEffect: result.takesEffect === 'yes' || (result.takesEffect === 'maybe' && choice),
  }))

/** How a call ended, and what the provider saw of it. */
interface Ended {
  readonly isGood: boolean
  readonly outcome: Outcome
  readonly retryable: boolean
  readonly attempts: number
  /** What each request came to, in order. */
  readonly sent: readonly Attempt[]
}

/** Makes a call whose attempts come to these results, one after another, the last one for ever. */
async function run(call: Call, attempts: readonly Attempt[], maxRetries: number): Promise<Ended> {
  const controller = new AbortController()
  const stall = {
    runOut: () => void vi.advanceTimersByTime(TIMEOUT_MS),
    abort: () => controller.abort(),
  }
  const { fetch, seen } = scriptedFetch(...attempts.map(({ result }) => result.step(stall)))
  const settings = {
    secretKey: 'skey_1',
    fetch,
    clock: fakeClock(),
    maxRetries,
    timeout: TIMEOUT_MS,
  }
  const options = { signal: controller.signal }
  const result = await new Transport(acme, settings)
    .call(call.endpoint, { ...call.input, options })
    .safe()
  const sent = seen.flatMap((_, index) => attempts[Math.min(index, attempts.length - 1)] ?? [])
  return result.ok
    ? { isGood: true, outcome: 'succeeded', retryable: false, attempts: seen.length, sent }
    : {
        isGood: false,
        outcome: result.error.outcome,
        retryable: result.error.retryable,
        attempts: result.error.attempts.length,
        sent,
      }
}

const GRAVITY: readonly Outcome[] = ['not_sent', 'rejected', 'unknown', 'succeeded']

/** Tells how a call is to end, from the rules as they are promised. */
function predict(
  call: Call,
  attempts: readonly Attempt[],
  maxRetries: number,
): Omit<Ended, 'sent'> {
  let gravest: Outcome = 'not_sent'
  for (let count = 1; ; count++) {
    const { name, result } = attempts[Math.min(count, attempts.length) - 1] ?? {
      name: '',
      result: GOOD_ATTEMPT,
    }
    if (name === 'good') {
      return { isGood: true, outcome: 'succeeded', retryable: false, attempts: count }
    }
    if (GRAVITY.indexOf(result.outcome) > GRAVITY.indexOf(gravest)) gravest = result.outcome
    const mayHaveTakenEffect = result.outcome === 'unknown' || result.outcome === 'succeeded'
    const isSafe = call.isRepeatable || !mayHaveTakenEffect
    const isSentAgain = result.isTransient && isSafe && !result.asksTooMuch && count <= maxRetries
    if (isSentAgain) continue
    const retryable = result.isTransient && (call.isRepeatable || gravest !== 'unknown')
    return { isGood: false, outcome: gravest, retryable, attempts: count }
  }
}

describe.each(CALLS)('a call that is repeated: $name', (call) => {
  const sequences = fc.tuple(
    fc.array(attempt, { minLength: 1, maxLength: 6 }),
    fc.integer({ min: 0, max: 5 }),
  )

  it.each(results)('ends as the rules say after %s', async (name, result) => {
    for (const tookEffect of [true, false]) {
      const attempts = [{ name, result, tookEffect }]
      expect(await run(call, attempts, 0)).toMatchObject(predict(call, attempts, 0))
    }
  })

  it('ends as the rules say after any attempts', async () => {
    await fc.assert(
      fc.asyncProperty(sequences, async ([attempts, maxRetries]) => {
        const ended = await run(call, attempts, maxRetries)
        expect(ended).toMatchObject(predict(call, attempts, maxRetries))
        expect(ended.sent).toHaveLength(ended.attempts)
      }),
      { numRuns: 500 },
    )
  })

  it('is sent no more after it may have taken effect, unless a repeat is safe', async () => {
    await fc.assert(
      fc.asyncProperty(sequences, async ([attempts, maxRetries]) => {
        const { sent } = await run(call, attempts, maxRetries)
        expect(sent.length).toBeLessThanOrEqual(maxRetries + 1)
        const earlier = call.isRepeatable ? [] : sent.slice(0, -1)
        const effects = earlier.map(({ result }) => result.takesEffect)
        expect(effects.filter((effect) => effect !== 'no')).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('says what is true of what the provider did', async () => {
    await fc.assert(
      fc.asyncProperty(sequences, async ([attempts, maxRetries]) => {
        const { isGood, outcome, retryable, sent } = await run(call, attempts, maxRetries)
        const effects = sent.filter(({ tookEffect }) => tookEffect).length
        const isCertain = outcome !== 'unknown'
        expect(isCertain ? effects > 0 : undefined).toBe(
          isCertain ? outcome === 'succeeded' : undefined,
        )
        // Nobody is told to do again what was done and must not be done twice.
        expect(retryable && !call.isRepeatable && effects > 0).toBe(false)
        expect(isGood && outcome !== 'succeeded').toBe(false)
        // `unknown` is no excuse: some attempt has to be open.
        const isOpen = sent.some(({ result }) => result.outcome === 'unknown')
        expect(outcome === 'unknown' && !isOpen).toBe(false)
      }),
      { numRuns: 500 },
    )
  })
})
