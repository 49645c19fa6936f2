import { describe, expect, it, vi } from 'vitest'
import type { Operation } from '../operations/operation.ts'
import { carryOut } from './carry-out.ts'
import type { Exchange } from './exchange.ts'
import { preview } from './preview.ts'
import { createRedactor } from './redactor.ts'

const input = { ids: {}, params: {} }
const redactor = createRedactor(['secret'])

function operation(call: Operation['call']): Operation {
  const endpoint = { operation: 'x.y', method: 'GET', path: '/x', docs: 'https://docs.test' }
  return { topic: 'create', endpoint, sample: input, call, code: () => '' }
}

const attempts = [
  { waitedMs: 0, durationMs: 5, status: 503 },
  { waitedMs: 700, durationMs: 4, status: 201 },
]

const asks = operation(async (fetch, _, { signal }) => {
  const response = await fetch('https://api.test/x', { method: 'PUT', signal: signal ?? null })
  const { status } = response
  return {
    value: await response.json(),
    response: { status, requestId: 'r1', attempts },
  }
})

describe('carryOut', () => {
  it('gives the value, redacted, and what is known of the answer', async () => {
    const onExchange = vi.fn<(exchanges: readonly Exchange[]) => void>()
    const fetch = async (): Promise<Response> => Response.json({ a: 'secret' }, { status: 201 })
    await expect(carryOut(asks, input, { fetch, redactor, onExchange })).resolves.toEqual({
      ok: true,
      value: { a: '••••••••' },
      status: 201,
      requestId: 'r1',
      attempts,
      milliseconds: expect.any(Number),
    })
    expect(onExchange).toHaveBeenCalled()
  })

  it('gives a typed error with everything that it tells', async () => {
    class OddError extends Error {
      override readonly name = 'OddError'
      readonly kind = 'odd'
      readonly outcome = 'unknown'
      readonly retryable = true
      readonly code = undefined
      readonly attempts = [{ waitedMs: 0, durationMs: 9, status: 500, secret: true }]
    }
    const failing = operation(() => Promise.reject(new OddError('the secret is out')))
    await expect(carryOut(failing, input, { fetch, redactor })).resolves.toMatchObject({
      ok: false,
      attempts: [{ waitedMs: 0, durationMs: 9, status: 500 }],
      error: {
        name: 'OddError',
        message: 'the •••••••• is out',
        kind: 'odd',
        outcome: 'unknown',
        retryable: true,
      },
    })
  })

  it('gives whatever else is thrown as an error, too', async () => {
    // What is no error is what this is about.
    // oxlint-disable-next-line prefer-promise-reject-errors
    const failing = operation(() => Promise.reject('nothing but text'))
    const outcome = await carryOut(failing, input, { fetch, redactor })
    expect(outcome).toMatchObject({ ok: false, error: { message: 'nothing but text' } })
  })
})

describe('preview', () => {
  it('gives the first request, and sends nothing', async () => {
    await expect(preview(asks, input, redactor)).resolves.toEqual({
      request: { method: 'PUT', url: 'https://api.test/x', headers: [], body: '' },
    })
  })

  it('gives the error of a call that would send nothing', async () => {
    const refusing = operation(() => Promise.reject(new RangeError('too much')))
    await expect(preview(refusing, input, redactor)).resolves.toEqual({
      error: { name: 'RangeError', message: 'too much' },
    })
  })
})
