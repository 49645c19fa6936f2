import {
  brokenAtOnce,
  crossed,
  handshakeNotTold,
  lookupStalls,
  notTold,
  readByRuntime,
  repeatedByRuntime,
} from './allowances.ts'
import { always, closing, json, nothing } from './answers.ts'
import { all, apart, failed, lost, nothingArrives, notSent, succeeds } from './expectations.ts'
import type { Failure } from './failure.ts'

/** What goes wrong before there is an answer. */
export const connectionFailures: readonly Failure[] = [
  {
    name: 'connection refused',
    setting: 'refused',
    script: () => always(nothing('end')),
    expected: notSent,
    allowed: [notTold],
  },
  {
    name: 'unknown host',
    setting: 'unknown_host',
    script: () => always(nothing('end')),
    expected: notSent,
    allowed: [notTold, ...lookupStalls],
  },
  {
    name: 'TLS to a plain server',
    setting: 'not_tls',
    script: () => always(nothing('end')),
    expected: notSent,
    allowed: [handshakeNotTold],
  },
  {
    name: 'self-signed certificate',
    setting: 'self_signed',
    script: ({ customer }) => always(json(customer)),
    expected: notSent,
    allowed: [notTold],
  },
  {
    name: 'reset as soon as connected',
    script: () => ({ ...always(nothing('reset')), atConnect: 'reset' }),
    // The client cannot know how much of its request has arrived.
    expected: () => nothingArrives(lost('connection')),
    allowed: brokenAtOnce,
  },
  {
    name: 'reset before any answer',
    script: () => always(nothing('reset')),
    expected: () => lost('connection'),
  },
  {
    name: 'closed before any answer',
    script: () => always(nothing('end')),
    expected: () => lost('connection'),
  },
  {
    name: 'kept-alive socket closed while idle',
    warmUp: true,
    script: ({ customer }) => ({ steps: [closing(json(customer)), json(customer)] }),
    expected: () => succeeds(1),
    allowed: [crossed],
  },
  {
    name: 'kept-alive socket reset as the request goes out',
    warmUp: true,
    reuses: true,
    script: ({ customer }) => ({
      steps: [json(customer), nothing('reset'), json(customer)],
    }),
    expected: () => apart(lost('connection'), succeeds(2)),
    allowed: [repeatedByRuntime],
  },
  {
    name: 'kept-alive socket closed as the request goes out',
    warmUp: true,
    reuses: true,
    script: ({ customer }) => ({ steps: [json(customer), nothing('end'), json(customer)] }),
    expected: () => apart(lost('connection'), succeeds(2)),
    allowed: [repeatedByRuntime],
  },
  {
    name: 'kept-alive socket reset, then 404',
    warmUp: true,
    reuses: true,
    script: ({ customer, error }) => ({
      steps: [json(customer), nothing('reset'), json(error('not_found'), 404)],
    }),
    expected: () => apart(lost('connection'), all(failed('not_found', 'unknown', 2))),
    allowed: [readByRuntime],
  },
  {
    name: 'answer lost, then 404',
    script: ({ error }) => ({
      steps: [nothing('reset'), json(error('not_found'), 404)],
    }),
    expected: () => apart(lost('connection'), all(failed('not_found', 'unknown', 2))),
  },
  {
    name: 'stalled headers',
    stalls: true,
    script: () => always(nothing('stall')),
    expected: () => lost('timeout'),
  },
]
