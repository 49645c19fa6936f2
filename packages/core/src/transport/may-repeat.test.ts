import { expect, it } from 'vitest'
import type { Failure } from './failure.ts'
import { mayRepeat } from './may-repeat.ts'

const connection = { kind: 'connection', transient: true, code: undefined, sent: true } as const
const timeout = { kind: 'timeout', transient: true, ms: 1 } as const
const answer = { status: 0, headers: new Headers(), body: '' }

it.each<[string, Failure, { safe: boolean; write: boolean }]>([
  [
    'a connection that was never made',
    { ...connection, outcome: 'not_sent' },
    { safe: true, write: true },
  ],
  [
    'a connection that was lost',
    { ...connection, outcome: 'unknown' },
    { safe: true, write: false },
  ],
  [
    'an attempt that took too long',
    { ...timeout, phase: 'timeout', outcome: 'unknown' },
    { safe: true, write: false },
  ],
  [
    'a call that took too long',
    { ...timeout, phase: 'deadline', outcome: 'not_sent' },
    { safe: false, write: false },
  ],
  [
    'too many requests',
    { ...answer, kind: 'rate_limit', transient: true, outcome: 'rejected' },
    { safe: true, write: true },
  ],
  [
    'a server that failed',
    { ...answer, kind: 'server', transient: true, outcome: 'unknown' },
    { safe: true, write: false },
  ],
  [
    'a server that will fail again',
    { ...answer, kind: 'server', transient: false, outcome: 'unknown' },
    { safe: false, write: false },
  ],
  [
    'a refusal',
    { ...answer, kind: 'invalid_request', transient: false, outcome: 'rejected' },
    { safe: false, write: false },
  ],
  [
    'an abort',
    { kind: 'aborted', transient: false, outcome: 'not_sent', cause: undefined },
    { safe: false, write: false },
  ],
])('after %s, what may be repeated is and what may not is not', (_, failure, { safe, write }) => {
  expect([mayRepeat(failure, true), mayRepeat(failure, false)]).toEqual([safe, write])
})
