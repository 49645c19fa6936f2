import { describe, expect, it } from 'vitest'
import { readSpread } from './measure.ts'

describe('readSpread', () => {
  it('gives what half, nineteen of twenty and all stay below', () => {
    const times = Array.from({ length: 20 }, (_, index) => 20 - index)
    expect(readSpread(times)).toEqual({ p50: 10, p95: 19, max: 20 })
  })

  it('gives the only time there is', () => {
    expect(readSpread([7])).toEqual({ p50: 7, p95: 7, max: 7 })
  })
})
