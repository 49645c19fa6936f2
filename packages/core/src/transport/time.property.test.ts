import { getEventListeners } from 'node:events'
import fc from 'fast-check'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { acme, createThing, updateThing } from '../../test/acme.ts'
import { json, networkError, problem, thing } from '../../test/scripted-fetch.ts'
import type { Attempt } from '../errors/attempt.ts'
import type { ErrorKind } from '../errors/error-kind.ts'
import type { Outcome } from '../errors/outcome.ts'
import { graver } from '../errors/outcome.ts'
import type { CallInput } from './read-call.ts'
import type { Endpoint } from './endpoint.ts'
import { Transport } from './transport.ts'

const MIDNIGHT = Date.UTC(2026, 0, 1)
const NEVER = Number.POSITIVE_INFINITY

/** ky loads by real time, which is not to pass within a test. */
beforeAll(async () => {
  const transport = new Transport(acme, { ...key('skey_1'), fetch: async () => json(thing) })
  await transport.call(createThing, {})
})
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** The settings that hold a key; they are the provider's own, which core's types do not know. */
function key(secretKey: string | (() => Promise<string>)): object {
  return { secretKey }
}

/** What the answer with a status means: its error, whether it took effect, and whether it may pass. */
type Meaning = readonly [kind: ErrorKind | undefined, outcome: Outcome, isTransient: boolean]
const MEANINGS: Readonly<Record<number, Meaning>> = {
  200: [undefined, 'succeeded', false],
  302: ['response', 'unknown', false],
  400: ['invalid_request', 'rejected', false],
  401: ['authentication', 'rejected', false],
  403: ['permission', 'rejected', false],
  404: ['not_found', 'rejected', false],
  408: ['invalid_request', 'unknown', true],
  409: ['duplicate', 'rejected', false],
  429: ['rate_limit', 'rejected', true],
  500: ['server', 'unknown', true],
  501: ['server', 'unknown', false],
  503: ['server', 'unknown', true],
}

/** How long the provider asks to wait, by its headers, at a time in milliseconds after midnight. */
const WISHES: readonly (readonly [Record<string, string>, (now: number) => number])[] = [
  [{}, () => 0],
  [{ 'retry-after': '2' }, () => 2000],
  [{ 'retry-after': '3600' }, () => 3_600_000],
  [{ 'retry-after-ms': '700', 'retry-after': '2' }, () => 700],
  [{ 'retry-after': 'Thu, 01 Jan 2026 00:00:05 GMT' }, (now) => 5000 - now],
]

/** What one request meets: its connection or headers after one time, the body after another. */
interface Step {
  readonly head: 'refused' | 'reset' | keyof typeof MEANINGS
  readonly headAfter: number
  readonly bodyAfter: number
  readonly isCut: boolean
  readonly wish: (typeof WISHES)[number]
}

/** When a call is stopped, and how often it is repeated. Times are in milliseconds. */
interface Limits {
  readonly timeout: number
  readonly deadline: number
  readonly abortAt: number
  readonly keyAfter: number
  readonly maxRetries: number
}

/** How a call ended, and when. */
interface Ended {
  readonly kind: ErrorKind | undefined
  readonly outcome: Outcome
  readonly retryable: boolean
  readonly endedAt: number
  readonly attempts: readonly Attempt[]
}

// No two of the times that can meet are the same: each limit ends in a figure of its own.
const tens = (most: number): fc.Arbitrary<number> => fc.nat(most / 10).map((ten) => ten * 10)
const orNever = (time: fc.Arbitrary<number>): fc.Arbitrary<number> =>
  fc.oneof({ arbitrary: time, weight: 8 }, { arbitrary: fc.constant(NEVER), weight: 1 })
const heads = ['refused', 'reset', ...Object.keys(MEANINGS).map(Number)] as const
const someStep: fc.Arbitrary<Step> = fc.record({
  head: fc.constantFrom(...heads, 200, 429, 503),
  headAfter: orNever(tens(3000)),
  bodyAfter: orNever(tens(1500)),
  isCut: fc.nat(7).map((chance) => chance === 0),
  wish: fc.constantFrom(...WISHES),
})
const someLimits: fc.Arbitrary<Limits> = fc.record({
  timeout: fc.constantFrom(401, 2001, 30_001),
  deadline: fc.constantFrom(307, 5007, 90_007),
  abortAt: fc.oneof(
    fc.constant(NEVER),
    tens(9000).map((time) => time + 8),
  ),
  keyAfter: tens(400),
  maxRetries: fc.nat(4),
})

/** Tells how a call is to end, from the rules as they are promised. */
function predict(isRepeatable: boolean, steps: readonly Step[], limits: Limits): Ended {
  const { timeout, deadline, abortAt, maxRetries } = limits
  const stopAt = Math.min(deadline, abortAt)
  const stopKind = abortAt < deadline ? 'aborted' : 'timeout'
  const attempts: Attempt[] = []
  let now = limits.keyAfter
  let outcome: Outcome = 'not_sent'
  const end = (kind: ErrorKind, isTransient: boolean): Ended => {
    const retryable = isTransient && (isRepeatable || outcome !== 'unknown')
    return { kind, outcome, retryable, endedAt: Math.min(now, stopAt), attempts }
  }
  if (now > stopAt) return end(stopKind, stopKind === 'timeout')
  for (let waitedMs = 0; ;) {
    const retry = attempts.length
    const step = stepAt(steps, retry)
    const startedAt = now
    const limit = Math.min(startedAt + timeout, stopAt)
    const headAt = startedAt + step.headAfter
    const wholeAt = headAt + (typeof step.head === 'number' ? step.bodyAfter : 0)
    now = Math.min(limit, wholeAt)

    const status = typeof step.head === 'number' && headAt < limit ? step.head : undefined
    const isWhole = wholeAt < limit && !step.isCut
    const isOver = wholeAt > limit && limit === stopAt
    const meant = status === undefined ? undefined : MEANINGS[status]
    let [kind, result, isTransient]: Meaning =
      meant && (status !== 200 || isWhole)
        ? meant
        : [wholeAt > limit ? 'timeout' : 'connection', 'unknown', true]
    if (status === undefined && step.head === 'refused' && headAt < limit) result = 'not_sent'
    if (kind === 'not_found' && !isWhole) kind = 'response'
    if (isOver) [kind, isTransient] = [stopKind, stopKind === 'timeout']

    const durationMs = now - startedAt
    attempts.push({ startedAt: MIDNIGHT + startedAt, waitedMs, durationMs, status, error: kind })
    if (kind === undefined) {
      return { kind, outcome: 'succeeded', retryable: false, endedAt: now, attempts }
    }
    outcome = graver(outcome, result)
    const isSafe = isRepeatable || result === 'not_sent' || kind === 'rate_limit'
    const asked = status === undefined || status === 200 ? 0 : step.wish[1](now)
    waitedMs = Math.max(Math.min(8000, 500 * 2 ** retry) / 2, asked)
    const isLast = !isTransient || !isSafe || retry === maxRetries || isOver
    if (isLast || now + waitedMs > deadline) return end(kind, isTransient)
    now += waitedMs
    if (now > stopAt) return end(stopKind, stopKind === 'timeout')
  }
}

/** The last step is what every further request meets. */
function stepAt(steps: readonly Step[], index: number): Step {
  const step = steps[Math.min(index, steps.length - 1)]
  if (!step) throw new Error('There is no step.')
  return step
}

const pass = (ms: number): Promise<void> =>
  ms === NEVER
    ? new Promise(() => {})
    : new Promise((resolve) => {
        setTimeout(resolve, ms)
      })

/** Makes the answer of a step, whose body comes later. */
function answer({ head, bodyAfter, isCut, wish }: Step): Response {
  const status = Number(head)
  const whole = status === 200 ? json(thing) : problem('bad', status, wish[0])
  const body = new ReadableStream({
    async start(controller) {
      await pass(bodyAfter)
      if (isCut) return controller.error(networkError('ECONNRESET'))
      controller.enqueue(new Uint8Array(await whole.arrayBuffer()))
      controller.close()
    },
  })
  return new Response(body, { status, headers: whole.headers })
}

/** Lets time pass until a promise is settled. */
async function passUntil<Value>(promise: Promise<Value>): Promise<Value> {
  for (;;) {
    // Bodies are read in turns of the event loop that the timers know nothing of.
    for (let turn = 0; turn < 3; turn++) {
      const next = new Promise<undefined>((resolve) => {
        setImmediate(resolve, undefined)
      })
      const settled = await Promise.race([promise.then((value) => ({ value })), next])
      if (settled) return settled.value
    }
    vi.advanceTimersToNextTimer()
  }
}

/** Makes a call whose requests meet these steps, one after another. */
async function run(
  endpoint: Endpoint,
  input: CallInput,
  steps: readonly Step[],
  limits: Limits,
): Promise<Ended & { readonly listeners: number }> {
  vi.setSystemTime(MIDNIGHT)
  const { keyAfter, abortAt, ...settings } = limits
  const controller = new AbortController()
  const { signal } = controller
  let sent = 0
  const transport = new Transport(acme, {
    ...settings,
    ...key(() => pass(keyAfter).then(() => 'skey_1')),
    clock: { random: () => 0.5 },
    fetch: async () => {
      const step = stepAt(steps, sent++)
      await pass(step.headAfter)
      if (step.head === 'refused') throw networkError('ECONNREFUSED', 'connect')
      if (step.head === 'reset') throw networkError('ECONNRESET')
      return answer(step)
    },
  })
  void pass(abortAt).then(() => controller.abort())
  const call = transport.call(endpoint, { ...input, options: { signal } })
  const result = await passUntil(call.safe())
  const endedAt = Date.now() - MIDNIGHT
  const listeners = getEventListeners(signal, 'abort').length
  vi.clearAllTimers()
  if (!result.ok) {
    const { kind, outcome, retryable, attempts } = result.error
    return { kind, outcome, retryable, endedAt, attempts, listeners }
  }
  const { attempts } = (await call.withResponse()).response
  const good = { kind: undefined, outcome: 'succeeded', retryable: false } as const
  return { ...good, endedAt, attempts, listeners }
}

describe.each([
  ['that must not be repeated', createThing, {}, false],
  [
    'that may be repeated',
    updateThing,
    { ids: { thing_id: 'thing_1' }, params: { email: 'x' } },
    true,
  ],
] as const)('a call %s', (_, endpoint, input, isRepeatable) => {
  it('ends when and how the rules say, whatever it meets at whichever time', async () => {
    const steps = fc.array(someStep, { minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(steps, someLimits, async (given, limits) => {
        const ended = await run(endpoint, input, given, limits)
        expect(ended).toMatchObject({ ...predict(isRepeatable, given, limits), listeners: 0 })
      }),
      { numRuns: 500 },
    )
  })
})
