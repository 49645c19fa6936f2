import { describe, expect, it } from 'vitest'
import type { Exchange, Header } from '../calls/exchange.ts'
import { findAxis, listTicks, readTimeline } from './timeline.ts'

const request = { method: 'GET', url: 'https://api.test/x', headers: [], body: '' }

function answered(
  status: number,
  [sentAt, headersAt, endedAt]: readonly [number, number, number],
  headers: readonly Header[] = [],
): Exchange {
  return { request, sentAt, headersAt, endedAt, response: { status, headers, body: '' } }
}

const tooMany = (at: number): Exchange =>
  answered(429, [at, at + 5, at + 6], [['retry-after', '1']])

describe('readTimeline', () => {
  it('gives each request its waits, as the package tells them', () => {
    const exchanges = [tooMany(100), tooMany(1107), answered(200, [2115, 2120, 2125])]
    const notes = [0, 1001, 1002].map((waitedMs) => ({ waitedMs, durationMs: 10 }))
    const timeline = readTimeline(exchanges, notes, 9999)
    expect(timeline.map(({ status, wait, waitedMs }) => [status, wait, waitedMs])).toEqual([
      [429, '', 0],
      [429, 'Retry-After 1 s', 1001],
      [200, 'Retry-After 1 s', 1002],
    ])
    expect(timeline[2]).toMatchObject({
      isOver: true,
      waitFrom: 1113,
      sentAt: 2115,
      headersAt: 2120,
      endedAt: 2125,
    })
  })

  it('lets no request last longer than the package tells, though its copy is read later', () => {
    const exchanges = [answered(429, [100, 105, 130]), answered(200, [1120, 1125, 1160])]
    const notes = [0, 1000].map((waitedMs) => ({ waitedMs, durationMs: 10 }))
    expect(readTimeline(exchanges, notes, 9999)).toMatchObject([
      { endedAt: 110 },
      { waitFrom: 110, endedAt: 1130 },
    ])
    // What came from the network is never left out.
    expect(
      readTimeline([answered(200, [0, 5, 9])], [{ waitedMs: 0, durationMs: 2 }], 20),
    ).toMatchObject([{ headersAt: 5, endedAt: 5 }])
  })

  it('measures the waits where the package counts otherwise', () => {
    const exchanges = [answered(503, [0, 5, 5]), answered(200, [505, 510, 512])]
    const timeline = readTimeline(exchanges, [{ waitedMs: 0, durationMs: 5 }], 600)
    expect(timeline.map(({ wait }) => wait)).toEqual(['', 'backoff 0.5 s'])
  })

  it.each([
    [[['retry-after-ms', '250']], 'Retry-After 250 ms'],
    [[['retry-after', 'Sun, 22 Nov 2026 00:00:07 GMT']], 'Retry-After 2 s'],
    [[['retry-after', '0']], 'Retry-After 2 s'],
    [[], 'backoff 2 s'],
  ] as const)('says of %j that it is %s', (headers, wait) => {
    const exchanges = [answered(503, [0, 5, 5], headers), answered(200, [2005, 2010, 2012])]
    expect(readTimeline(exchanges, [], 2020)[1]?.wait).toBe(wait)
  })

  it('lets what is under way last until now', () => {
    const begun: Exchange = { request, sentAt: 10 }
    expect(readTimeline([begun], [], 40)).toMatchObject([
      { isOver: false, status: undefined, headersAt: 40, endedAt: 40, wait: '' },
    ])
  })

  it('has no answer where none came', () => {
    const lost: Exchange = { request, sentAt: 10, endedAt: 30, failure: 'TypeError' }
    expect(readTimeline([lost], [], 99)).toMatchObject([
      { isOver: true, status: undefined, headersAt: 30, endedAt: 30 },
    ])
  })
})

describe('findAxis', () => {
  const read = (...exchanges: Exchange[]): ReturnType<typeof readTimeline> =>
    readTimeline(exchanges, [], 0)

  it('spans all calls that were made together', () => {
    const one = read(tooMany(100), answered(200, [1107, 1110, 1112]))
    const other = read(answered(200, [90, 95, 99]))
    expect(findAxis([one, other, []])).toEqual({ from: 90, to: 1112 })
  })

  it('is none where they were made one after another', () => {
    const one = read(answered(200, [0, 5, 9]))
    const other = read(answered(200, [5000, 5005, 5009]))
    expect(findAxis([one, other])).toBeUndefined()
    expect(findAxis([[]])).toBeUndefined()
  })
})

describe('listTicks', () => {
  it.each([
    [9, [0, 5]],
    [8, [0, 2, 4, 6, 8]],
    [2100, [0, 1000, 2000]],
    [350, [0, 100, 200, 300]],
    [1, [0, 0.5, 1]],
  ])('cuts %d ms at round numbers', (length, ticks) => {
    expect(listTicks(length)).toEqual(ticks)
  })
})
