import { expect, it } from 'vitest'
import { describeCounts } from './describe-counts.ts'

it('says that all agree', () => {
  expect(describeCounts({ sdk: 3, fetch: 3, provider: 3 })).toEqual({
    text: 'SDK 3 = fetch 3 = provider 3',
    agree: true,
    why: '',
  })
})

it('leaves out a provider whose log is gone', () => {
  expect(describeCounts({ sdk: 1, fetch: 1, provider: undefined })).toMatchObject({
    text: 'SDK 1 = fetch 1',
    agree: true,
  })
})

it.each([
  [{ sdk: 1, fetch: 2, provider: 2 }, 'SDK 1 ≠ fetch 2 = provider 2', /look up/],
  [{ sdk: 2, fetch: 1, provider: 1 }, 'SDK 2 ≠ fetch 1 = provider 1', /before its request/],
  [{ sdk: 1, fetch: 1, provider: 0 }, 'SDK 1 = fetch 1 ≠ provider 0', /never reached/],
  [{ sdk: 1, fetch: 1, provider: 2 }, 'SDK 1 = fetch 1 ≠ provider 2', /something else/],
])('says what differs in %j', (counts, text, why) => {
  const described = describeCounts(counts)
  expect(described).toMatchObject({ text, agree: false })
  expect(described.why).toMatch(why)
})
