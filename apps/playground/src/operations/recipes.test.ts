import { expect, it } from 'vitest'
import { parseFaults } from '../state/fault-text.ts'
import { createSides } from './create-sides.ts'
import { stories } from './recipe-stories.ts'
import { recipes } from './recipes.ts'
import { topics } from './topics.ts'

it.each(recipes)('$title is made of failures and a call that there are', ({ faults, topic }) => {
  expect(parseFaults(faults?.text ?? '')).toBeDefined()
  expect(topics.map(({ id }) => id)).toContain(topic)
})

it('names each recipe once', () => {
  expect(new Set(recipes.map(({ id }) => id)).size).toBe(recipes.length)
})

it.each(recipes)('$title is told with the names that are on the screen', ({ id }) => {
  const names = createSides().map(({ name }) => name)
  const text = stories[id](createSides())
  expect(text).toMatch(new RegExp(names.join('|')))
  expect(text).not.toMatch(/\b(?:sides?|provider|undefined)\b/)
})

it('tells which side refuses a customer that it knows', () => {
  const story = stories.duplicate(createSides())
  expect(story).toContain('At Juspay, where your reference is')
  expect(story).toContain('at Omise there are two')
})
