import type { Outcome } from '../src/errors/outcome.ts'
import type { Step } from './scripted-fetch.ts'
import { json, networkError, problem, thing } from './scripted-fetch.ts'

/** What the limits of a call are moved by, while an attempt stalls. */
export interface Stall {
  /** Lets the time of the attempt run out. */
  readonly runOut: () => void
  /** Aborts the call, as its caller would. */
  readonly abort: () => void
}

/** What one attempt can come to. */
export interface AttemptResult {
  /** Whether the provider did what it was asked: `maybe` is for the test to choose. */
  readonly takesEffect: 'yes' | 'no' | 'maybe'
  /** What a client can know of that. */
  readonly outcome: Outcome
  /** Whether another attempt may go better. */
  readonly isTransient: boolean
  /** Whether the provider asks to wait for longer than the call may take. */
  readonly asksTooMuch?: boolean
  readonly step: (stall: Stall) => Step
}

const never = <T>(): Promise<T> => new Promise(() => {})

/** An answer whose body begins, and then breaks off or stalls. */
function partly(status: number, then: () => Promise<void>): Step {
  return async () => {
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"object":"th')),
      pull: then,
    })
    return new Response(body, { status })
  }
}

const cut = (status: number): Step =>
  partly(status, () => Promise.reject(networkError('ECONNRESET')))

const stalled =
  (status: number) =>
  ({ runOut }: Stall): Step =>
    partly(status, () => {
      runOut()
      return never()
    })

const is = (
  takesEffect: AttemptResult['takesEffect'],
  outcome: Outcome,
  isTransient: boolean,
  step: Step,
): AttemptResult => ({ takesEffect, outcome, isTransient, step: () => step })

const stalls = (
  takesEffect: AttemptResult['takesEffect'],
  outcome: Outcome,
  isTransient: boolean,
  step: (stall: Stall) => Step,
): AttemptResult => ({ takesEffect, outcome, isTransient, step })

const page = (status: number): Response => new Response('<html>', { status })

/** Everything that an attempt can come to but for a good answer. */
export const FAILED_ATTEMPTS: Readonly<Record<string, AttemptResult>> = {
  refused: is('no', 'not_sent', true, networkError('ECONNREFUSED', 'connect')),
  'not found by name': is('no', 'not_sent', true, networkError('ENOTFOUND', 'getaddrinfo')),
  reset: is('maybe', 'unknown', true, networkError('ECONNRESET', 'read')),
  'closed by the other side': is('maybe', 'unknown', true, networkError('UND_ERR_SOCKET')),
  'lost without a word': is('maybe', 'unknown', true, new TypeError('fetch failed')),
  'stalled headers': stalls('maybe', 'unknown', true, ({ runOut }: Stall) => () => {
    runOut()
    return never()
  }),
  'stalled body': stalls('yes', 'unknown', true, stalled(200)),
  'stalled body of a 503': stalls('maybe', 'unknown', true, stalled(503)),
  'stalled body of a 400': stalls('no', 'rejected', false, stalled(400)),
  'stalled body of a 429': stalls('no', 'rejected', true, stalled(429)),
  'cut body': is('yes', 'unknown', true, cut(200)),
  'cut body of a 500': is('maybe', 'unknown', true, cut(500)),
  'cut body of a 422': is('no', 'rejected', false, cut(422)),
  'cut body of a 429': is('no', 'rejected', true, cut(429)),
  '302': is('maybe', 'unknown', false, page(302)),
  '400': is('no', 'rejected', false, problem('bad', 400)),
  '401': is('no', 'rejected', false, problem('bad', 401)),
  '403': is('no', 'rejected', false, page(403)),
  '404': is('no', 'rejected', false, problem('bad', 404)),
  '404 of a proxy': is('no', 'rejected', false, page(404)),
  '408': is('maybe', 'unknown', true, problem('bad', 408)),
  '409': is('no', 'rejected', false, problem('taken', 409)),
  '422': is('no', 'rejected', false, problem('bad', 422)),
  '429': is('no', 'rejected', true, problem('bad', 429)),
  '429 for seconds': is('no', 'rejected', true, problem('bad', 429, { 'retry-after': '3' })),
  '429 for an hour': {
    ...is('no', 'rejected', true, problem('bad', 429, { 'retry-after': '3600' })),
    asksTooMuch: true,
  },
  '500': is('maybe', 'unknown', true, problem('bad', 500)),
  '501': is('maybe', 'unknown', false, problem('bad', 501)),
  '502': is('maybe', 'unknown', true, page(502)),
  '503 for an hour': {
    ...is('maybe', 'unknown', true, problem('bad', 503, { 'retry-after': '3600' })),
    asksTooMuch: true,
  },
  '504': is('maybe', 'unknown', true, problem('bad', 504)),
  'a 200 in the form of an error': is('no', 'rejected', false, problem('taken', 200)),
  'a 200 without its id': is('yes', 'succeeded', false, json({ object: 'thing' })),
  'a 200 page': is('maybe', 'unknown', false, page(200)),
  'a 200 of another kind': is('maybe', 'unknown', false, json({ object: 'list', id: 'x' })),
  'an empty 200': is('maybe', 'unknown', false, new Response('')),
  '204': is('maybe', 'unknown', false, new Response(null, { status: 204 })),
  aborted: stalls('maybe', 'unknown', false, ({ abort }: Stall) => () => {
    abort()
    return never()
  }),
}

/** A good answer. */
export const GOOD_ATTEMPT: AttemptResult = is('yes', 'succeeded', false, json(thing))
