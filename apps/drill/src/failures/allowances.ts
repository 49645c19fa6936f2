import type { ErrorKind } from '@x/core'
import { all, apart, failed, final, lost, notSent, nothingArrives } from './expectations.ts'
import { succeeds, withAttempts } from './expectations.ts'
import type { Allowance, Expectations } from './failure.ts'

const EVERYWHERE = ['bun', 'deno', 'node', 'workerd'] as const

/** For failures to connect, in runtimes that tell them from no other. */
export const notTold: Allowance = {
  reason: 'The runtime does not tell that no connection was made.',
  runtimes: ['workerd'],
  expected: nothingArrives(lost('connection')),
}

/** For a failed handshake, of which Bun says only that it was one. */
export const handshakeNotTold: Allowance = { ...notTold, runtimes: ['bun', 'workerd'] }

/** For a name that nobody knows: Bun’s `fetch` now and then does not end at all, others wait. */
export const lookupStalls: readonly Allowance[] = mixtures(['timeout', 'connection']).map(
  (expected) => ({
    reason: 'The runtime looked for the host until the time was out, at least once.',
    runtimes: EVERYWHERE,
    expected,
  }),
)

/** For connections that break while they are made: sometimes the runtime is sure of that. */
export const brokenAtOnce: readonly Allowance[] = [notSent(), ...mixtures(['connection'])].map(
  (expected) => ({
    reason: 'The connection broke before the runtime took it for made, at least once.',
    runtimes: EVERYWHERE,
    expected,
  }),
)

/** For reads on a connection that was used before: writes go out so that no runtime repeats them. */
export const repeatedByRuntime: Allowance = {
  reason: 'The runtime itself repeats a read, unseen.',
  runtimes: ['bun', 'deno'],
  expected: {
    ...apart(lost('connection'), succeeds(2)),
    read: withAttempts(1, succeeds(2)).read,
  },
}

/** For a connection that was put by and is closed: a request may be on its way already. */
export const crossed: Allowance = {
  reason: 'The request went out before the runtime saw that the connection was closed.',
  runtimes: EVERYWHERE,
  expected: apart(nothingArrives(lost('connection')), withAttempts(2, succeeds(1))),
}

/** For a read that the runtime repeated: that it took no effect is true whatever was lost. */
export const readByRuntime: Allowance = {
  ...repeatedByRuntime,
  expected: {
    ...apart(lost('connection'), all(failed('not_found', 'unknown', 2))),
    read: { ...failed('not_found', 'rejected', 2), attempts: 1 },
  },
}

/** The runtimes whose `fetch` speaks HTTP/2. */
const HTTP2 = ['deno', 'node'] as const

/** For reads over HTTP/2, where other runtimes repeat them than over HTTP/1.1. */
export const repeatedOverHttp2: Allowance = { ...repeatedByRuntime, runtimes: HTTP2 }

/** For such a read that finds nothing. */
export const readOverHttp2: Allowance = { ...readByRuntime, runtimes: HTTP2 }

/**
 * For a 421, after which `fetch` is to ask on another connection. Node.js asks on the same one, and
 * leaves out the body that it said to send, which makes the request one that servers refuse.
 */
export const misdirected: readonly Allowance[] = [
  withAttempts(1, all(failed('invalid_request', 'rejected', 2))),
  apart(
    withAttempts(1, all(failed('connection', 'unknown', 2))),
    withAttempts(3, all(failed('connection', 'unknown', 6))),
  ),
].map((expected) => ({
  reason: 'The runtime itself repeats what was answered with 421.',
  runtimes: ['node'],
  expected,
}))

/** For compressed bodies that end too early. */
export const cutNotNoticed: Allowance = {
  reason: 'The runtime does not notice that the compressed body is cut.',
  runtimes: ['node'],
  expected: final('response', 'unknown'),
}

/** Nothing arrived, whatever the client knows of each attempt: it stops when it is not sure. */
function mixtures(kinds: readonly ErrorKind[]): Expectations[] {
  return kinds.flatMap((kind) =>
    [1, 2, 3].map((attempts) => nothingArrives(all(failed(kind, 'unknown', attempts)))),
  )
}
