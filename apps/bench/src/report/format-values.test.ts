import { expect, it } from 'vitest'
import { formatKilobytes, formatSummary } from './format-values.ts'

it('writes the middle, and how far the rounds reach', () => {
  expect(formatSummary({ median: 1.4182, min: 1.38, max: 1.509 })).toBe('1.42 [1.38–1.51]')
  expect(formatSummary({ median: 7.68, min: 5.31, max: 9.4 }, 1)).toBe('7.7 [5.3–9.4]')
})

it('writes kilobytes of a thousand bytes', () => {
  expect(formatKilobytes(20_482)).toBe('20.5')
})
