import { describe, expect, it, vi } from 'vitest'
import { ConfigError } from '../errors/config-error.ts'
import { ApiPromise } from './api-promise.ts'

const response = { status: 200, headers: new Headers(), requestId: 'r', attempts: [] }
const good = (): Promise<{ value: string; response: typeof response }> =>
  Promise.resolve({ value: 'thing', response })
const bad = (): Promise<never> => Promise.reject(new ConfigError('no', { provider: 'acme' }))

describe('a promise of the API', () => {
  it('gives the value, a result, or the value with its answer, all from one request', async () => {
    const start = vi.fn(good)
    const promise = new ApiPromise(start)
    expect(await promise).toBe('thing')
    expect(await promise.safe()).toEqual({ ok: true, value: 'thing' })
    expect(await promise.withResponse()).toEqual({ value: 'thing', response })
    expect(start).toHaveBeenCalledTimes(1)
  })

  it('starts in the microtask after the call, awaited or not', async () => {
    const start = vi.fn(good)
    const promise = new ApiPromise(start)
    expect(start).not.toHaveBeenCalled()
    await Promise.resolve()
    expect(start).toHaveBeenCalledTimes(1)
    await promise
  })

  it('gives an error as a value from safe(), and throws it otherwise', async () => {
    const result = await new ApiPromise(bad).safe()
    expect(result).toMatchObject({ ok: false, error: { kind: 'config' } })
    await expect(new ApiPromise(bad)).rejects.toThrow('no')
    await expect(new ApiPromise(bad).withResponse()).rejects.toThrow('no')
  })

  it('rejects when the start throws', async () => {
    const start = (): Promise<never> => {
      throw new Error('at once')
    }
    await expect(new ApiPromise(start)).rejects.toThrow('at once')
  })

  it('is a promise to everything that takes one', async () => {
    const promise = new ApiPromise(good)
    expect(promise).toBeInstanceOf(Promise)
    expect(await Promise.all([promise, promise.then((value) => value.length)])).toEqual([
      'thing',
      5,
    ])
    expect(promise.then((value) => value)).not.toBeInstanceOf(ApiPromise)
    const done = vi.fn()
    await promise.finally(done)
    expect(done).toHaveBeenCalledTimes(1)
  })

  it('reports an error that nobody asked for, as promises do', async () => {
    const reported = vi.fn()
    const others = process.listeners('unhandledRejection')
    process.removeAllListeners('unhandledRejection')
    process.on('unhandledRejection', reported)
    try {
      const ignored = new ApiPromise(bad)
      void new ApiPromise(bad).safe()
      void new ApiPromise(bad).withResponse().catch(() => {})
      await expect.poll(() => reported).toHaveBeenCalled()
      expect(reported).toHaveBeenCalledExactlyOnceWith(expect.any(ConfigError), ignored)
    } finally {
      process.removeListener('unhandledRejection', reported)
      for (const other of others) process.on('unhandledRejection', other)
    }
  })
})
