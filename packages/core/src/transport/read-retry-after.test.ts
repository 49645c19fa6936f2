import { expect, it } from 'vitest'
import { readRetryAfter } from './read-retry-after.ts'

const now = Date.UTC(2026, 0, 1)

it.each([
  [{ 'retry-after': '2' }, 2000],
  [{ 'retry-after': '1.5' }, 1500],
  [{ 'retry-after': '3600' }, 3_600_000],
  [{ 'retry-after-ms': '250', 'retry-after': '2' }, 250],
  [{ 'retry-after-ms': '1', 'retry-after': '2' }, 1],
  [{ 'retry-after-ms': 'soon', 'retry-after': '2' }, 2000],
  [{ 'retry-after-ms': '0', 'retry-after': '2' }, 2000],
  [{ 'retry-after': 'Thu, 01 Jan 2026 00:00:07 GMT' }, 7000],
  [{ 'retry-after': 'Wed, 31 Dec 2025 23:59:59 GMT' }, undefined],
  [{ 'retry-after': '0' }, undefined],
  [{ 'retry-after': '-1' }, undefined],
  [{ 'retry-after': '' }, undefined],
  [{ 'retry-after': 'garbage 2' }, undefined],
  [{ 'retry-after': '2027' + '0'.repeat(400) }, undefined],
  [{ 'retry-after-ms': '9'.repeat(400), 'retry-after': '2' }, 2000],
  [{ 'retry-after': '2026-01-01T00:00:07Z' }, undefined],
  [{ 'retry-after': 'Thu, 01 Jan 2026 0:00:070 GMT' }, undefined],
  [{ 'retry-after': '0x10' }, undefined],
  [{}, undefined],
])('reads %o as %s ms', (headers, expected) => {
  expect(readRetryAfter(new Headers(headers as Record<string, string>), now)).toBe(expected)
})
