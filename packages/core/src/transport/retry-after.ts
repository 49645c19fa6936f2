import { readHeader } from './read-header.ts'

/**
 * Reads how long the provider asks to wait, in milliseconds: `retry-after-ms`, or `Retry-After` in
 * seconds or as a date. What is 0, negative, past or unreadable counts as absent.
 *
 * @param now - The time of day, in milliseconds since 1970.
 */
export function readRetryAfter(headers: Headers, now: number): number | undefined {
  const milliseconds = readNumber(readHeader(headers, 'retry-after-ms'))
  if (milliseconds !== undefined && milliseconds > 0) return milliseconds
  const value = readHeader(headers, 'retry-after')
  const seconds = readNumber(value)
  const wait = seconds === undefined ? readHttpDate(value) - now : seconds * 1000
  return wait > 0 && Number.isFinite(wait) ? wait : undefined
}

function readNumber(value: string | undefined): number | undefined {
  const number =
    value !== undefined && /^\s*\d+(?:\.\d+)?\s*$/.test(value) ? Number(value) : Number.NaN
  return Number.isFinite(number) ? number : undefined
}

/** Only the form that HTTP prescribes: `Date.parse` would read almost anything as some date. */
function readHttpDate(value: string | undefined): number {
  const form = /^\w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT$/
  return value !== undefined && form.test(value.trim()) ? Date.parse(value) : Number.NaN
}
