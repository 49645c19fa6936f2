import { expect, it } from 'vitest'
import { checkNumber } from './check-number.ts'

it.each([
  ['milliseconds', 300],
  ['milliseconds', 0.5],
  ['milliseconds', Infinity],
  ['from 0', 0],
  ['from 1', 1],
] as const)('takes as %s: %d', (rule, value) => {
  expect(checkNumber(rule, value)).toBeUndefined()
})

it.each([
  ['milliseconds', 0, 'more than 0'],
  ['milliseconds', -1, 'more than 0'],
  ['milliseconds', Number.NaN, 'a number of milliseconds'],
  ['from 0', -1, 'from 0 on'],
  ['from 0', 1.5, 'a whole number'],
  ['from 0', Number.NaN, 'a whole number'],
  ['from 1', 0, 'from 1 on'],
] as const)('says as %s what is wrong with %d', (rule, value, problem) => {
  expect(checkNumber(rule, value)).toContain(problem)
})
