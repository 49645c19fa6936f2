import { expect, it } from 'vitest'
import { isNameable, showKey } from './show-key.ts'

it('names only keys that look like keys', () => {
  expect(isNameable('options.get_client_auth_token')).toBe(true)
  expect(isNameable('john@mail.com')).toBe(false)
  expect(isNameable('9988 776655')).toBe(false)
  expect(isNameable('a'.repeat(41))).toBe(false)
  expect(['email', 'john@mail.com', ''].map(showKey)).toEqual(['email', '…', ''])
})
