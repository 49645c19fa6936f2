import { expect, it } from 'vitest'
import { summarize } from './statistics.ts'

it('gives the middle, the least and the most, in whatever order they came', () => {
  expect(summarize([9, 1, 10])).toEqual({ median: 9, min: 1, max: 10 })
})

it('gives what is halfway between the two in the middle', () => {
  expect(summarize([4, 1, 2, 100])).toEqual({ median: 3, min: 1, max: 100 })
})

it('does not make a figure of nothing', () => {
  expect(() => summarize([])).toThrow(RangeError)
})
