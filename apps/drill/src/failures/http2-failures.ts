import { constants } from 'node:http2'
import type { Http2Step } from '../servers/script.ts'
import { crossed, misdirected, readOverHttp2, repeatedOverHttp2 } from './allowances.ts'
import { all, apart, failed, final, lost, succeeds } from './expectations.ts'
import type { Failure } from './failure.ts'
import type { Service } from './service.ts'
import { answers, answersLast, begins, breaks, closes, goesAway, refuses } from './streams.ts'
import { resets, stalls } from './streams.ts'

const {
  NGHTTP2_CANCEL: CANCEL,
  NGHTTP2_ENHANCE_YOUR_CALM: ENHANCE_YOUR_CALM,
  NGHTTP2_HTTP_1_1_REQUIRED: HTTP_1_1_REQUIRED,
  NGHTTP2_INTERNAL_ERROR: INTERNAL_ERROR,
  NGHTTP2_NO_ERROR: NO_ERROR,
  NGHTTP2_REFUSED_STREAM: REFUSED_STREAM,
} = constants

/** What goes wrong over HTTP/2, which has ways of its own to lose a request. */
export const http2Failures: readonly Failure[] = [
  loses('REFUSED_STREAM', () => refuses(REFUSED_STREAM)),
  loses('CANCEL', () => refuses(CANCEL)),
  loses('INTERNAL_ERROR', () => refuses(INTERNAL_ERROR)),
  loses('ENHANCE_YOUR_CALM', () => refuses(ENHANCE_YOUR_CALM)),
  loses('HTTP_1_1_REQUIRED', () => refuses(HTTP_1_1_REQUIRED)),
  loses('NO_ERROR', () => refuses(NO_ERROR)),
  loses('GOAWAY, not processed', () => goesAway(NO_ERROR, 'not_processed')),
  loses('GOAWAY, processed', () => goesAway(NO_ERROR, 'processed')),
  loses('GOAWAY, ENHANCE_YOUR_CALM', () => goesAway(ENHANCE_YOUR_CALM, 'not_processed')),
  loses('connection reset', () => resets),
  loses('connection closed', () => closes),
  finds404('REFUSED_STREAM, then 404', refuses(REFUSED_STREAM)),
  finds404('GOAWAY, processed, then 404', goesAway(NO_ERROR, 'processed')),
  finds404('connection reset, then 404', resets),
  loses('headers, then INTERNAL_ERROR', ({ customer }) => begins(customer, 0, breaks)),
  loses('body cut short, INTERNAL_ERROR', ({ customer }) => begins(customer, 0.5, breaks)),
  loses('body cut short, GOAWAY', ({ customer }) =>
    begins(customer, 0.5, goesAway(NO_ERROR, 'processed')),
  ),
  loses('body cut short, connection reset', ({ customer }) => begins(customer, 0.5, resets)),
  loses('body cut short, ended', ({ customer }) => begins(customer, 0.5, (stream) => stream.end())),
  {
    name: 'whole body, then NO_ERROR',
    script: ({ customer }) => always(begins(customer, 1, refuses(NO_ERROR))),
    expected: () => succeeds(1),
  },
  {
    name: 'GOAWAY while idle',
    warmUp: true,
    script: ({ customer }) => ({ streams: [answersLast(customer), answers(customer)] }),
    expected: () => succeeds(1),
    allowed: [crossed],
  },
  {
    name: 'stalled headers',
    stalls: true,
    script: () => always(stalls),
    expected: () => lost('timeout'),
  },
  {
    name: 'stalled body',
    stalls: true,
    script: ({ customer }) => always(begins(customer, 0.5, stalls)),
    expected: () => lost('timeout'),
  },
  {
    name: '421',
    script: ({ error }) => always(answers(error('misdirected'), 421)),
    expected: () => final('invalid_request', 'rejected'),
    allowed: misdirected,
  },
]

/** Loses what comes second on a connection, and answers whatever comes after that. */
function loses(name: string, lose: (service: Service) => Http2Step): Failure {
  return {
    name,
    warmUp: true,
    reuses: true,
    script: (service) => {
      const answer = answers(service.customer)
      return { streams: [answer, lose(service), answer] }
    },
    expected: () => apart(lost('connection'), succeeds(2)),
    allowed: [repeatedOverHttp2],
  }
}

/** Loses it, too, and then finds nothing: as if a destroy had taken effect. */
function finds404(name: string, lose: Http2Step): Failure {
  return {
    name,
    warmUp: true,
    reuses: true,
    script: ({ customer, error }) => ({
      streams: [answers(customer), lose, answers(error('not_found'), 404)],
    }),
    expected: () => apart(lost('connection'), all(failed('not_found', 'unknown', 2))),
    allowed: [readOverHttp2],
  }
}

function always(step: Http2Step): ReturnType<Failure['script']> {
  return { streams: [step] }
}
