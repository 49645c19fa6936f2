import { expect, it } from 'vitest'
import { createOmiseSimulator } from './index.ts'

it('refuses an assumption that does not exist, and says which was probably meant', () => {
  // JavaScript callers have no types that would refuse this.
  const assume = { metadta: 'merge' } as object
  expect(() => createOmiseSimulator({ assume })).toThrow(
    '`metadta` is not an assumption; did you mean `metadata`?',
  )
})
