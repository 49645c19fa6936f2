import { describe, expect, it } from 'vitest'
import { createRequestLog } from './request-log.ts'

describe('createRequestLog', () => {
  it('masks credentials and keeps their scheme', () => {
    const log = createRequestLog(['key_1'])
    const headers = { Authorization: 'Basic a2V5XzE6', Cookie: 'a=b', 'X-Note': 'key_1!' }
    log.add('GET', 'https://api.example.test/?key=key_1', new Headers(headers))
    expect(log.copies()).toEqual([
      {
        method: 'GET',
        url: 'https://api.example.test/?key=••••••••',
        headers: { authorization: 'Basic ••••••••', cookie: '••••••••', 'x-note': '••••••••!' },
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

  it('remembers the last 100,000 requests', () => {
    const log = createRequestLog([])
    const headers = new Headers()
    for (let round = 0; round <= 200_000; round += 1) log.add('GET', `/${round}`, headers)
    expect(log.copies()).toHaveLength(100_000)
    expect(log.copies().at(-1)?.url).toBe('/200000')
  })
})
