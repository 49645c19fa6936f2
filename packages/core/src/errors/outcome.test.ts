import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Outcome } from './outcome.ts'
import { graver } from './outcome.ts'

const order: readonly Outcome[] = ['not_sent', 'rejected', 'unknown', 'succeeded']

it('gives the gravest outcome of many attempts, in whichever order they came', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...order), { minLength: 1 }), (outcomes) => {
      const gravest = order[Math.max(...outcomes.map((outcome) => order.indexOf(outcome)))]
      expect(outcomes.reduce(graver)).toBe(gravest)
      expect([...outcomes].reverse().reduce(graver)).toBe(gravest)
    }),
  )
})
