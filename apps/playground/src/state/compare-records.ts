import type { Exchange } from '../calls/exchange.ts'
import type { CallRecord } from './call-record.ts'

/** Something in which two runs of a call differ. */
export interface RecordDifference {
  /** Where it stands, such as `request body.email`. */
  readonly path: string
  /** What it was in the first run; `undefined` when it was not there. */
  readonly before: string | undefined
  readonly after: string | undefined
}

/** What is another in every run, and says nothing. */
const FLEETING = /^response headers\.(?:date|x-request-id|x-response-id|request-id)$/

/**
 * Compares what two runs of a call have sent last, what came back and what came of it. The order of
 * keys and of headers does not count, nor what is new in every run.
 */
export function compareRecords(before: CallRecord, after: CallRecord): readonly RecordDifference[] {
  const [first, second] = [flattenRecord(before), flattenRecord(after)]
  const paths = [...new Set([...first.keys(), ...second.keys()])].sort()
  return paths
    .map((path) => ({ path, before: first.get(path), after: second.get(path) }))
    .filter((each) => each.before !== each.after && !FLEETING.test(each.path))
}

function flattenRecord(record: CallRecord): ReadonlyMap<string, string> {
  const exchange = record.exchanges.at(-1)
  const flat = new Map<string, string>()
  if (exchange) {
    flatten(flat, 'request', describeRequest(exchange))
    flatten(flat, 'response', describeResponse(exchange))
  }
  const { outcome } = record
  if (outcome && !outcome.ok) {
    const { name, code, outcome: effect } = outcome.error
    flatten(flat, 'error', { name, code, outcome: effect })
  }
  return flat
}

function describeRequest({ request }: Exchange): unknown {
  const { method, url, headers, body } = request
  const type = headers.find(([name]) => name === 'content-type')?.[1] ?? ''
  return { method, url, headers: Object.fromEntries(headers), body: readBody(body, type) }
}

function describeResponse({ response, failure }: Exchange): unknown {
  if (!response) return { failure }
  const { status, headers, body } = response
  return { status, headers: Object.fromEntries(headers), body: readBody(body, 'json') }
}

function readBody(body: string, type: string): unknown {
  if (type.includes('form')) return Object.fromEntries(new URLSearchParams(body))
  try {
    return JSON.parse(body)
  } catch {
    return body
  }
}

function flatten(into: Map<string, string>, path: string, value: unknown): void {
  if (value === undefined || value === '') return
  if (typeof value !== 'object' || value === null) {
    into.set(path, typeof value === 'string' ? value : JSON.stringify(value))
    return
  }
  for (const [name, inner] of Object.entries(value)) {
    // The parts of a message are told apart by a space, the keys within them by a dot.
    const isPart = path === 'request' || path === 'response' || path === 'error'
    flatten(into, `${path}${isPart ? ' ' : '.'}${name}`, inner)
  }
}
