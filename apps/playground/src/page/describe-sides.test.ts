import { expect, it } from 'vitest'
import { describeHaving, describeRun } from './describe-sides.ts'

const names = ['One', 'Two', 'Three']

it('says which sides have a call', () => {
  expect(describeHaving(names.slice(0, 2), true)).toBe('One and Two have this call.')
  expect(describeHaving(names, true)).toBe('One, Two, and Three have this call.')
  expect(describeHaving(names.slice(0, 1), false)).toBe('Only One has this call.')
  expect(describeHaving(names.slice(0, 2), false)).toBe('Only One and Two have this call.')
})

it('says of one side, of two and of more that they are run', () => {
  const counts = [1, 2, 3].map((count) => describeRun(names.slice(0, count)))
  expect(counts).toEqual(['Run One', 'Run both', 'Run all'])
})
