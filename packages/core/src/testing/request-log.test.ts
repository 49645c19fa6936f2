import { runInNewContext } from 'node:vm'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { settledHeap } from '../../test/left-behind.ts'
import { createRequestLog } from './request-log.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('createRequestLog', () => {
  it('masks credentials and keeps their scheme', () => {
    const log = createRequestLog(['key_1'])
    const headers = {
      Authorization: 'Basic a2V5XzE6',
      'Proxy-Authorization': 'Bearer other',
      Cookie: 'a=b; c=d e',
      'X-Api-Key': 'other',
      'X-Note': 'key_1!',
    }
    log.add('GET', 'https://api.example.test/?key=key_1', new Headers(headers))
    expect(log.copies()).toEqual([
      {
        method: 'GET',
        url: 'https://api.example.test/?key=••••••••',
        headers: {
          authorization: 'Basic ••••••••',
          'proxy-authorization': 'Bearer ••••••••',
          cookie: '••••••••',
          'x-api-key': '••••••••',
          'x-note': '••••••••!',
        },
        body: '',
        committed: false,
        answered: false,
      },
    ])
  })

  it('gives copies', () => {
    const log = createRequestLog([])
    log.add('GET', 'https://api.example.test/', new Headers({ a: 'b' }))
    const [copy] = log.copies()
    Object.assign(copy?.headers ?? {}, { a: 'changed' })
    expect(log.copies()[0]?.headers).toEqual({ a: 'b' })
  })

  it('gives them in the realm of the test, whichever that of the runtime is, as in Jest', () => {
    const read: unknown = runInNewContext('JSON.parse')
    vi.stubGlobal('structuredClone', (value: unknown) =>
      // It is `JSON.parse` of another realm.
      Reflect.apply(read as typeof JSON.parse, undefined, [JSON.stringify(value)]),
    )
    const log = createRequestLog([])
    log.add('GET', '/', new Headers({ a: 'b' }))
    const entry = {
      method: 'GET',
      url: '/',
      headers: { a: 'b' },
      body: '',
      committed: false,
      answered: false,
    }
    expect(log.copies()).toStrictEqual([entry])
  })

  it('remembers the last 100,000 requests, and not many more', async () => {
    const log = createRequestLog([])
    const headers = new Headers()
    const add = (count: number): void => {
      for (let round = 0; round < count; round += 1) log.add('GET', `/${round}`, headers)
    }
    add(200_001)
    const copies = log.copies()
    expect([copies.length, copies.at(-1)?.url]).toEqual([100_000, '/200000'])
    const before = await settledHeap()
    add(500_000)
    // They would take 80 million bytes.
    expect((await settledHeap()) - before).toBeLessThan(50e6)
    expect(log.copies()).toHaveLength(100_000)
  })
})
