import { expect, it } from 'vitest'
import { createJuspaySimulator } from './index.ts'

it('refuses an assumption that does not exist, and says which was probably meant', () => {
  // JavaScript callers have no types that would refuse this.
  const assume = { unknownKey: 'merge' } as object
  expect(() => createJuspaySimulator({ assume })).toThrow(
    '`unknownKey` is not an assumption; did you mean `unknownKeys`?',
  )
})
