import { expect, it } from 'vitest'
import { formatGoals } from './goal-table.ts'

it('tells what is met from what is missed, also where more is better', () => {
  const goals = [
    { what: 'a call', actual: 2.8, goal: 2.8, unit: '×' },
    { what: 'another call', actual: 2.801, goal: 2.8, unit: '×' },
    { what: 'a size', actual: 18.253, goal: 8.5, unit: ' kB' },
    { what: 'a gain', actual: 5.9, goal: 5, isLeast: true, unit: '×' },
    { what: 'another gain', actual: 4.9, goal: 5, isLeast: true, unit: '×' },
    { what: 'files', actual: 4, goal: 3, unit: '' },
  ]
  expect(formatGoals(goals)).toMatchInlineSnapshot(`
    "| what         | measured | goal           |            |
    | ------------ | -------- | -------------- | ---------- |
    | a call       | 2.80×    | at most 2.8×   | met        |
    | another call | 2.80×    | at most 2.8×   | **missed** |
    | a size       | 18.3 kB  | at most 8.5 kB | **missed** |
    | a gain       | 5.90×    | at least 5×    | met        |
    | another gain | 4.90×    | at least 5×    | **missed** |
    | files        | 4        | at most 3      | **missed** |"
  `)
})
