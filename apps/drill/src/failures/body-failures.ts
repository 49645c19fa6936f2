import { gzipSync } from 'node:zlib'
import { cutNotNoticed } from './allowances.ts'
import { always, answer, chunk, cut, html, json } from './answers.ts'
import { final, lost, succeeds } from './expectations.ts'
import type { Failure } from './failure.ts'

const CHUNKED = { 'Transfer-Encoding': 'chunked' }
const GZIP = { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' }

/** What goes wrong while an answer with the status 200 comes, or with what it holds. */
export const bodyFailures: readonly Failure[] = [
  {
    name: 'headers, no body, closed',
    script: ({ customer }) => always(cut(lengthOf(customer), '', 'end')),
    expected: () => lost('connection'),
  },
  {
    name: 'body cut short, closed',
    script: ({ customer }) => always(cut(lengthOf(customer), half(customer), 'end')),
    expected: () => lost('connection'),
  },
  {
    name: 'body cut short, reset',
    script: ({ customer }) => always(cut(lengthOf(customer), half(customer), 'reset')),
    expected: () => lost('connection'),
  },
  {
    name: 'chunked body cut short',
    script: ({ customer }) => always(cut(CHUNKED, chunk(half(customer)), 'end')),
    expected: () => lost('connection'),
  },
  {
    name: 'stalled body',
    stalls: true,
    script: ({ customer }) => always(cut(lengthOf(customer), half(customer), 'stall')),
    expected: () => lost('timeout'),
  },
  {
    name: 'invalid gzip',
    // What follows the ten bytes of the header means nothing.
    script: ({ customer }) =>
      always(answer({ headers: GZIP, body: gzipSync(customer).fill('x', 10) })),
    expected: () => lost('connection'),
  },
  {
    name: 'gzip cut short',
    script: ({ customer }) => {
      const whole = gzipSync(customer)
      return always(answer({ headers: GZIP, body: whole.subarray(0, whole.length / 2) }))
    },
    expected: () => lost('connection'),
    allowed: [cutNotNoticed],
  },
  {
    name: '200, not JSON',
    script: ({ customer }) => always(json(`${half(customer)} oops`)),
    expected: () => final('response', 'unknown'),
  },
  {
    name: '200, a byte order mark before the JSON',
    script: ({ customer }) => always(json(`\uFEFF${customer}`)),
    expected: () => succeeds(1),
  },
  {
    name: '200, the provider’s error',
    script: ({ error }) => always(json(error('invalid_value'))),
    expected: () => final('invalid_request', 'rejected'),
  },
  {
    name: '200, a proxy’s page',
    script: () => always(html(200)),
    expected: () => final('response', 'unknown'),
  },
  {
    name: '200, without the id',
    script: () => always(json('{"object":"customer"}')),
    expected: () => final('response', 'succeeded'),
  },
]

/** Tells how long a body should have been. */
function lengthOf(body: string): { 'Content-Length': string } {
  return { 'Content-Length': String(Buffer.byteLength(body)) }
}

function half(body: string): string {
  return body.slice(0, body.length / 2)
}
