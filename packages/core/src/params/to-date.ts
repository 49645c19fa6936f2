/** A time as the providers write it: an offset may lack its colon, which JavaScript does not read. */
const TIME = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(\.\d+)?(?:Z|([+-]\d\d):?(\d\d))?)?$/

/**
 * Reads a time in any form that the providers answer, or a day, as a `Date`.
 *
 * @param value - The time, such as `2020-03-17T14:13:37Z` or `2016-08-02T08:07:52+0000`; without
 *   an offset it is taken as UTC.
 * @returns The `Date`; an invalid one (its time is `NaN`) when the text is no time.
 * @example
 * ```ts
 * import { toDate } from '@x/core'
 *
 * toDate('2016-08-02T08:07:52+0000').toISOString() // => '2016-08-02T08:07:52.000Z'
 * ```
 */
export function toDate(value: string): Date {
  const match = TIME.exec(value)
  if (!match) return new Date(Number.NaN)
  const [, day, time = '00:00:00', fraction = '', hours, minutes] = match
  const offset = hours === undefined ? 'Z' : `${hours}:${minutes}`
  // JavaScript promises to read three digits of a second, and no more.
  return new Date(`${day}T${time}${fraction.slice(0, 4)}${offset}`)
}
