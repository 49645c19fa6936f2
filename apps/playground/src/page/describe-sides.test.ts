import { expect, it } from 'vitest'
import { describeHaving, describeRun } from './describe-sides.ts'

const names = ['One', 'Two', 'Three']

it('says which sides have a call', () => {
  const two = names.slice(0, 2)
  expect(describeHaving(two, true, false)).toBe('One and Two have this call.')
  expect(describeHaving(names, true, false)).toBe('One, Two, and Three have this call.')
  expect(describeHaving(names.slice(0, 1), false, true)).toBe('Only One has this call.')
  expect(describeHaving(two, false, true)).toBe('Only One and Two have this call.')
})

it('says that one form is for all of them', () => {
  expect(describeHaving(names, true, true)).toBe(
    'What you type goes to One, Two, and Three, to each in its own words.',
  )
})

it('says of one side, of two and of more that they are run', () => {
  const counts = [1, 2, 3].map((count) => describeRun(names.slice(0, count)))
  expect(counts).toEqual(['Run One', 'Run both', 'Run all'])
})
