import { expect, it } from 'vitest'
import { walkCustomers } from './walk-customers-apart.ts'

it('walks a million customers in a heap of 16 MB', async () => {
  const { count, peakHeap } = await walkCustomers(1_000_000)
  expect(count).toBe(1_000_000)
  expect(peakHeap).toBeLessThan(17e6)
}, 300_000)
