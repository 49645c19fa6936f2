import { always, answer, html, json } from './answers.ts'
import { final, lost, succeeds } from './expectations.ts'
import type { Failure } from './failure.ts'

/** What goes wrong with an answer's status. */
export const statusFailures: readonly Failure[] = [
  {
    name: '204',
    script: () => always(answer({ status: 204 })),
    expected: () => final('response', 'unknown'),
  },
  {
    name: '302 to another origin',
    script: (_, elsewhere) => always(redirect(302, elsewhere)),
    expected: () => final('response', 'unknown'),
  },
  {
    name: '307 to another origin',
    script: (_, elsewhere) => always(redirect(307, elsewhere)),
    expected: () => final('response', 'unknown'),
  },
  {
    name: '500, a page',
    script: () => always(html(500)),
    expected: () => lost('server'),
  },
  {
    name: '503, JSON',
    script: ({ error }) => always(json(error('service_unavailable'), 503)),
    expected: () => lost('server'),
  },
  {
    name: '503, JSON of a proxy',
    script: () => always(json('{"message":"no healthy upstream"}', 503)),
    expected: () => lost('server'),
  },
  {
    name: '429 with Retry-After: 1, then 200',
    script: ({ customer, error }) => ({
      steps: [json(error('too_many_requests'), 429, { 'Retry-After': '1' }), json(customer)],
    }),
    expected: () => succeeds(2),
  },
  {
    name: '408',
    script: () => always(html(408)),
    expected: () => lost('invalid_request'),
  },
  {
    name: '400, a duplicate',
    script: ({ error }) => always(json(error('unique'), 400)),
    // Omise has no duplicates: the same code is any other there.
    expected: ({ name }) => final(name === 'juspay' ? 'duplicate' : 'invalid_request', 'rejected'),
  },
  {
    name: '401',
    script: ({ error }) => always(json(error('authentication_failure'), 401)),
    expected: () => final('authentication', 'rejected'),
  },
  {
    name: '404, a page',
    script: () => always(html(404)),
    expected: () => final('response', 'rejected'),
  },
]

function redirect(status: number, elsewhere: string): ReturnType<typeof answer> {
  return answer({ status, headers: { Location: `${elsewhere}/customers` } })
}
