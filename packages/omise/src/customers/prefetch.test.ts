import { describe, expect, it } from 'vitest'
import { accountWith } from '../../test/account-with.ts'

const { simulator, customers } = await accountWith(100)

/** Lets everything happen that waits for nothing but other promises. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

describe('a list that is read ahead', () => {
  it.each([0, 1, 4])('keeps %d pages ahead of its reader, and no more', async (prefetch) => {
    const asked = simulator.requests.length
    let pages = 0
    for await (const page of customers.list({ limit: 10 }, { prefetch }).pages()) {
      expect(page.data).toHaveLength(10)
      await settle()
      const expected = Math.min(10, ++pages + prefetch)
      expect(simulator.requests.length - asked).toBe(expected)
    }
    expect(pages).toBe(10)
  })

  it('stops asking once its reader has left', async () => {
    const asked = simulator.requests.length
    for await (const _ of customers.list({ limit: 10 }, { prefetch: 4 }).pages()) break
    await settle()
    // The second page may have been asked for already.
    expect(simulator.requests.length - asked).toBeLessThan(3)
  })

  it.each([
    [{ prefetch: -1 }, '`prefetch` must be a whole number from 0 on'],
    [{ prefetch: 1.5 }, '`prefetch` must be a whole number from 0 on'],
    [{ concurrency: 0 }, '`concurrency` must be a whole number from 1 on'],
  ])('is not read with %o', async (options, message) => {
    await expect(customers.list({}, options)).rejects.toMatchObject({
      kind: 'config',
      message: expect.stringContaining(message),
    })
  })

  it('takes any number of pages, and no memory for those that are not there', async () => {
    const list = customers.list({ limit: 10 }, { prefetch: Number.MAX_SAFE_INTEGER })
    expect(await list.toArray({ limit: 1000 })).toHaveLength(100)
  })
})
