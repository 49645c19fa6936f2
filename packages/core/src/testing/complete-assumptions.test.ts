import { describe, expect, it } from 'vitest'
import type { Assumable } from './complete-assumptions.ts'
import { completeAssumptions } from './complete-assumptions.ts'

interface Assumptions {
  readonly version?: string | undefined
  readonly bounds?: 'inclusive' | 'exclusive' | undefined
  readonly merges?: boolean | undefined
}

const assumable: Assumable<Assumptions> = {
  version: ['2019-05-29'],
  bounds: ['inclusive', 'exclusive'],
  merges: [false, true],
}
const defaults = { version: '2019-05-29', bounds: 'inclusive', merges: false }

describe('assumptions', () => {
  it('that are left out, or undefined, are the first that can be', () => {
    expect(completeAssumptions(assumable)).toEqual(defaults)
    expect(completeAssumptions(assumable, { bounds: undefined })).toEqual(defaults)
  })

  it('are one of those that can be, or anything where only a default is known', () => {
    const assume = { version: 'any', bounds: 'exclusive', merges: true } as const
    expect(completeAssumptions(assumable, assume)).toEqual(assume)
  })

  it.each([
    [{ bound: 'exclusive' }, '`bound` is not an assumption; did you mean `bounds`?'],
    [
      { bounds: 'exlusive' },
      '`"exlusive"` is not what `bounds` can be; did you mean `"exclusive"`?',
    ],
    [{ merges: 'true' }, '`"true"` is not what `merges` can be; did you mean `true`?'],
  ])('that cannot be are refused: %o', (assume, message) => {
    // JavaScript callers have no types that would refuse these.
    expect(() => completeAssumptions(assumable, assume as object)).toThrow(new RangeError(message))
  })
})
