import { expect, it } from 'vitest'
import { parseFaults } from '../state/fault-text.ts'
import { recipes } from './recipes.ts'
import { topics } from './topics.ts'

it.each(recipes)('$title is made of failures and a call that there are', ({ faults, topic }) => {
  expect(parseFaults(faults?.text ?? '')).toBeDefined()
  expect(topics.map(({ id }) => id)).toContain(topic)
})

it('names each recipe once', () => {
  expect(new Set(recipes.map(({ id }) => id)).size).toBe(recipes.length)
})
