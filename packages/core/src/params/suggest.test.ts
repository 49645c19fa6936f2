import { expect, it } from 'vitest'
import { suggest } from './suggest.ts'

const names = ['email', 'description', 'card', 'object_reference_id']

it.each([
  ['emial', 'email'],
  ['e_mail', 'email'],
  ['Email', 'email'],
  ['objectReferenceId', 'object_reference_id'],
  ['descriptoin', 'description'],
  ['xyz', undefined],
  ['', undefined],
])('takes %j for %j', (wrong, meant) => {
  expect(suggest(wrong, names)).toBe(meant)
})
