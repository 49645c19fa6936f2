import { describe, expect, it } from 'vitest'
import type { Exchange, Header } from '../calls/exchange.ts'
import type { CallRecord } from './call-record.ts'
import { compareRecords } from './compare-records.ts'

function record(
  body: string,
  answer: string,
  headers: readonly Header[] = [['content-type', 'application/json']],
): CallRecord {
  const exchange: Exchange = {
    sentAt: 0,
    request: { method: 'POST', url: 'https://api.test/customers', headers, body },
    response: { status: 200, headers: [['x-request-id', String(Math.random())]], body: answer },
  }
  return {
    id: 1,
    side: 'left',
    topic: 'create',
    input: { ids: {}, params: {} },
    options: {},
    startedAt: 0,
    exchanges: [exchange],
    isReplay: false,
  }
}

describe('compareRecords', () => {
  it('shows the one thing that differs, whatever the order of the keys', () => {
    const before = record('{"email":"a@b.co","name":"A"}', '{"id":"1","b":{"c":[1,2]}}')
    const after = record('{"name":"A","email":"x@y.co"}', '{"b":{"c":[1,2]},"id":"1"}')
    expect(compareRecords(before, after)).toEqual([
      { path: 'request body.email', before: 'a@b.co', after: 'x@y.co' },
    ])
  })

  it('compares headers without their order, and forms by their fields', () => {
    const type: Header = ['content-type', 'application/x-www-form-urlencoded']
    const before = record('a=1&b=2', '{}', [type, ['x-a', '1']])
    const after = record('b=2&a=3', '{}', [['x-a', '1'], type])
    expect(compareRecords(before, after)).toEqual([
      { path: 'request body.a', before: '1', after: '3' },
    ])
  })

  it('shows what is there in one of them only', () => {
    const [difference] = compareRecords(record('{}', '{}'), record('{}', '{"error":"no"}'))
    expect(difference).toEqual({ path: 'response body.error', before: undefined, after: 'no' })
  })
})
