import { headerOf } from './header-of.ts'

/**
 * Reads how long the provider asks to wait, in milliseconds: `retry-after-ms`, or `Retry-After` in
 * seconds or as a date. What is 0, negative, past or unreadable counts as absent.
 *
 * @param now - The time of day, in milliseconds since 1970.
 */
export function readRetryAfter(headers: Headers, now: number): number | undefined {
  const value = headerOf(headers, 'retry-after') ?? ''
  // Only the form that HTTP prescribes: `Date.parse` would read almost anything as some date.
  const isDate = /^\w{3}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/.test(value)
  return [
    readNumber(headerOf(headers, 'retry-after-ms') ?? ''),
    isDate ? Date.parse(value) - now : readNumber(value) * 1000,
  ].find((wait) => wait > 0 && Number.isFinite(wait))
}

/** Only a plain number: `Number` would read `0x10`, too. */
function readNumber(value: string): number {
  return /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : Number.NaN
}
