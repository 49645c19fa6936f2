import { describe, expect, it, vi } from 'vitest'
import type { Exchange } from './exchange.ts'
import { record } from './record.ts'
import { createRedactor } from './redactor.ts'

const redactor = createRedactor(['secret'])
const init = { method: 'POST', headers: { Authorization: 'Basic eA==', 'X-Id': '1' }, body: 'a=1' }

function recordTo(fetch: typeof globalThis.fetch): {
  readonly recorded: typeof globalThis.fetch
  readonly last: () => readonly Exchange[]
} {
  const onChange = vi.fn<(exchanges: readonly Exchange[]) => void>()
  return {
    recorded: record(fetch, redactor, onChange),
    last: () => onChange.mock.lastCall?.[0] ?? [],
  }
}

describe('record', () => {
  it('hands the request on and the answer back, untouched', async () => {
    const fetch = vi.fn<typeof globalThis.fetch>(async () => new Response('the secret'))
    const response = await recordTo(fetch).recorded('https://api.test/x', init)
    expect(fetch).toHaveBeenCalledExactlyOnceWith('https://api.test/x', init)
    await expect(response.text()).resolves.toBe('the secret')
  })

  it('shows the request before there is an answer', () => {
    const { recorded, last } = recordTo(() => new Promise<Response>(() => {}))
    void recorded('https://api.test/x?key=secret', init)
    expect(last()).toEqual([
      {
        request: {
          method: 'POST',
          url: 'https://api.test/x?key=••••••••',
          headers: [
            ['authorization', 'Basic ••••••••'],
            ['x-id', '1'],
          ],
          body: 'a=1',
        },
        sentAt: expect.any(Number),
      },
    ])
  })

  it('shows the answer, redacted', async () => {
    const { recorded, last } = recordTo(
      async () => new Response('{"a":"secret"}', { status: 201, headers: { 'set-cookie': 'b' } }),
    )
    await recorded('https://api.test/x', init)
    await expect.poll(() => last()[0]?.response?.body).toBe('{"a":"••••••••"}')
    expect(last()[0]?.response?.status).toBe(201)
    expect(last()[0]?.response?.headers).toContainEqual(['set-cookie', '••••••••'])
    const { sentAt = NaN, headersAt = NaN, endedAt = NaN } = last()[0] ?? {}
    expect(sentAt).toBeLessThanOrEqual(headersAt)
    expect(headersAt).toBeLessThanOrEqual(endedAt)
  })

  it('tells of a request that failed, and lets it fail', async () => {
    const { recorded, last } = recordTo(async () => {
      throw new TypeError('no secret place')
    })
    await expect(recorded('https://api.test/x')).rejects.toThrow(TypeError)
    expect(last()).toMatchObject([
      {
        endedAt: expect.any(Number),
        request: { method: 'GET', body: '' },
        failure: 'TypeError: no •••••••• place',
      },
    ])
  })

  it('keeps the requests of a call in order', async () => {
    const { recorded, last } = recordTo(async () => new Response(''))
    await recorded('https://api.test/1')
    await recorded(new Request('https://api.test/2', { method: 'DELETE' }))
    expect(last().map(({ request }) => `${request.method} ${request.url}`)).toEqual([
      'GET https://api.test/1',
      'DELETE https://api.test/2',
    ])
  })
})
