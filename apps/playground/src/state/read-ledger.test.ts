import type { LoggedRequest } from '@x/core/testing'
import { describe, expect, it } from 'vitest'
import type { CallRecord } from './call-record.ts'
import { readLedger } from './read-ledger.ts'

const logged = (committed: boolean, answered: boolean): LoggedRequest => ({
  method: 'POST',
  url: 'https://api.test/customers',
  headers: {},
  body: '',
  committed,
  answered,
})

const made = (
  from: number,
  to: number | undefined,
  outcome: 'succeeded' | 'unknown' | undefined,
): CallRecord => ({
  id: from,
  side: 'left',
  topic: 'create',
  input: { ids: {}, params: {} },
  options: {},
  startedAt: 0,
  exchanges: [],
  ledger: to === undefined ? { from } : { from, to },
  isReplay: false,
  ...(outcome === 'succeeded' && {
    outcome: {
      ok: true,
      value: {},
      status: 200,
      requestId: undefined,
      milliseconds: 1,
      attempts: [],
    },
  }),
  ...(outcome === 'unknown' && {
    outcome: {
      ok: false,
      error: { name: 'TimeoutError', message: '', outcome },
      milliseconds: 1,
      attempts: [],
    },
  }),
})

describe('readLedger', () => {
  it('puts each call beside its own requests', () => {
    const requests = [
      logged(true, true),
      logged(true, false),
      logged(false, true),
      logged(true, true),
    ]
    const records = [made(3, undefined, undefined), made(1, 3, 'unknown')]
    const rows = readLedger(requests, records)
    expect(rows.map(({ number, record, belief }) => [number, record?.id, belief])).toEqual([
      [1, undefined, undefined],
      [2, 1, 'unknown'],
      [3, 1, 'unknown'],
      [4, 3, undefined],
    ])
  })

  it('tells what was carried out and is not known of', () => {
    const requests = [logged(true, false), logged(false, false), logged(true, true)]
    const records = [made(0, 1, 'unknown'), made(1, 2, 'unknown'), made(2, 3, 'succeeded')]
    expect(readLedger(requests, records).map(({ isLost }) => isLost)).toEqual([true, false, false])
  })

  it('tells by which call the client has found out', () => {
    const requests = [logged(true, false), logged(false, true)]
    const [lost, asked] = [made(1, 1, 'unknown'), made(2, 2, 'succeeded')]
    const records = [
      { ...asked, topic: 'search' as const, ledger: { from: 1, to: 2 } },
      { ...lost, ledger: { from: 0, to: 1 } },
    ]
    const bySearch = readLedger(requests, records, ({ topic }) => topic === 'search')
    expect(bySearch.map(({ isLost, settledBy }) => [isLost, settledBy?.id])).toEqual([
      [true, 2],
      [false, undefined],
    ])
    expect(readLedger(requests, records, () => false)[0]?.settledBy).toBeUndefined()
  })
})
