import fc from 'fast-check'
import { expect, it } from 'vitest'
import { didYouMean, suggest } from './suggest.ts'

const names = ['email', 'description', 'card', 'object_reference_id']

it.each([
  ['emial', 'email'],
  ['e_mail', 'email'],
  ['Email', 'email'],
  ['EMAIL', 'email'],
  ['objectReferenceId', 'object_reference_id'],
  ['c_a_r_d', 'card'],
  ['descriptoin', 'description'],
  ['xyz', undefined],
  ['', undefined],
])('takes %j for %j', (wrong, meant) => {
  expect(suggest(wrong, names)).toBe(meant)
})

it('takes a text that is far too long for no name', () => {
  expect(suggest('x'.repeat(200), names)).toBeUndefined()
})

it('takes the nearest name, and the first of two that are as near', () => {
  expect(suggest('cards', ['cars', 'card', 'cards2'])).toBe('cars')
  expect(suggest('limits', ['lim', 'limit'])).toBe('limit')
})

it('forgives one mistake in three letters: one too many, too few, another, or two swapped', () => {
  /** How many mistakes lie between two texts, tried in every way. */
  const mistakes = (one: string, other: string): number => {
    if (one === '' || other === '') return one.length + other.length
    const [a, b] = one
    const [c, d] = other
    return Math.min(
      mistakes(one.slice(1), other) + 1,
      mistakes(one, other.slice(1)) + 1,
      mistakes(one.slice(1), other.slice(1)) + (a === c ? 0 : 1),
      b !== undefined && a === d && b === c ? mistakes(one.slice(2), other.slice(2)) + 1 : 99,
    )
  }
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
  fc.assert(
    fc.property(text, text, (wrong, name) => {
      const isNear = mistakes(wrong, name) <= Math.max(1, Math.floor(wrong.length / 3))
      expect(suggest(wrong, [name])).toBe(isNear ? name : undefined)
    }),
    { numRuns: 1000 },
  )
})

it('ends a sentence with what was meant, or with nothing', () => {
  expect(didYouMean('emial', names)).toBe('; did you mean `email`?')
  expect(didYouMean('xyz', names)).toBe('')
})
