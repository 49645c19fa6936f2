import fc from 'fast-check'
import { expect, it } from 'vitest'
import { backoff } from './backoff.ts'

it('doubles its limit, up to eight seconds', () => {
  const almostOne = 1 - Number.EPSILON
  const waits = [0, 1, 2, 3, 4, 5, 50].map((retry) =>
    Math.round(backoff(retry, almostOne, undefined)),
  )
  expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000])
})

it('waits by chance below the limit, and never less than the provider asks for', () => {
  const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
  fc.assert(
    fc.property(
      fc.nat(20),
      random,
      fc.option(fc.nat(100_000), { nil: undefined }),
      (retry, chance, asked) => {
        const wait = backoff(retry, chance, asked)
        expect(wait).toBeGreaterThanOrEqual(asked ?? 0)
        expect(wait).toBeLessThanOrEqual(Math.max(8_000, asked ?? 0))
      },
    ),
  )
})
