import { describe, expect, it } from 'vitest'
import { createStrays } from './count-strays.ts'

const URL_OF_ALL = 'https://api.example.com/customers'
const answer = (): Promise<Response> => Promise.resolve(Response.json({}))

describe('createStrays', () => {
  it('counts nothing that a simulator has taken, whatever became of it', async () => {
    const { count, watchSent, watchTaken } = createStrays()
    await watchSent(watchTaken(answer))(URL_OF_ALL, { method: 'POST' })
    const lose = watchSent(watchTaken(() => Promise.reject(new TypeError('lost'))))
    await expect(lose(URL_OF_ALL)).rejects.toThrow('lost')
    expect(count.value).toBe(0)
  })

  it('counts what nobody has taken: answered elsewhere, or lost on the way', async () => {
    const { count, watchSent } = createStrays()
    await watchSent(answer)(URL_OF_ALL)
    await expect(
      watchSent(() => Promise.reject(new TypeError('lost')))(URL_OF_ALL),
    ).rejects.toThrow('lost')
    expect(count.value).toBe(2)
  })

  it('takes one request for one, also when another just like it is under way', async () => {
    const { count, watchSent, watchTaken } = createStrays()
    const take = watchTaken(answer)
    // The service worker hands over a request of its own.
    const viaWorker = watchSent((input) => take(new Request(input)))
    await Promise.all([viaWorker(URL_OF_ALL), watchSent(answer)(URL_OF_ALL)])
    expect(count.value).toBe(1)
    await take(URL_OF_ALL)
    await watchSent(answer)(URL_OF_ALL)
    expect(count.value).toBe(2)
  })

  it('knows nothing of what was given up before anybody had it', async () => {
    const { count, watchSent } = createStrays()
    const signal = AbortSignal.abort(new Error('given up'))
    const giveUp = watchSent(() => Promise.reject(signal.reason))
    await expect(giveUp(URL_OF_ALL, { signal })).rejects.toThrow('given up')
    expect(count.value).toBe(0)
  })
})
