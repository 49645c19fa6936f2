import { expect, it } from 'vitest'
import { inRounds } from './in-rounds.ts'

it('measures all in turn, each round beginning with another, and keeps them apart', async () => {
  const order: string[] = []
  const values = await inRounds(['a', 'b', 'c'], 2, async (name) => {
    order.push(name)
    return `${name}${order.length}`
  })
  expect(order.join('')).toBe('abcbca')
  expect(values).toEqual([
    ['a1', 'a6'],
    ['b2', 'b4'],
    ['c3', 'c5'],
  ])
})
