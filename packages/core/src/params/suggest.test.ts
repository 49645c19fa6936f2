import { expect, it } from 'vitest'
import { isNameable, suggest } from './suggest.ts'

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

it('names only keys that look like keys', () => {
  expect(isNameable('options.get_client_auth_token')).toBe(true)
  expect(isNameable('john@mail.com')).toBe(false)
  expect(isNameable('9988 776655')).toBe(false)
  expect(isNameable('a'.repeat(41))).toBe(false)
})
