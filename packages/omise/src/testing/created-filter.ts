import { invalidFilter } from './omise-refusal.ts'

const DAY = 86_400_000

/** A stretch of time in milliseconds since 1970, without its end. */
export interface TimeRange {
  readonly start: number
  readonly end: number
}

/**
 * Reads `filters[created]`: a day or a range of days (both recorded), or a word such as `today`.
 * Days are those of UTC.
 *
 * @throws OmiseRefusal when it is none of these.
 */
export function readCreatedFilter(value: string, now: number): TimeRange {
  const [from = '', to = from, ...rest] = value.split('..')
  const first = readDays(from, now)
  const last = readDays(to, now)
  if (!first || !last || rest.length > 0) {
    throw invalidFilter('created is not a valid filter')
  }
  return { start: first.start, end: last.end }
}

function readDays(text: string, now: number): TimeRange | undefined {
  const match = /^(\d{4})[-/](\d\d)[-/](\d\d)$/.exec(text)
  if (!match) return readWord(text, now)
  const [, year, month, day] = match
  const start = Date.parse(`${year}-${month}-${day}T00:00:00Z`)
  return Number.isNaN(start) ? undefined : { start, end: start + DAY }
}

function readWord(word: string, now: number): TimeRange | undefined {
  const today = Math.floor(now / DAY) * DAY
  const date = new Date(today)
  const monday = today - ((date.getUTCDay() + 6) % 7) * DAY
  const startOfMonth = (offset: number): number =>
    Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + offset, 1)
  switch (word) {
    case 'today':
      return { start: today, end: today + DAY }
    case 'yesterday':
      return { start: today - DAY, end: today }
    case 'this_week':
      return { start: monday, end: monday + 7 * DAY }
    case 'last_week':
      return { start: monday - 7 * DAY, end: monday }
    case 'this_month':
      return { start: startOfMonth(0), end: startOfMonth(1) }
    case 'last_month':
      return { start: startOfMonth(-1), end: startOfMonth(0) }
    default:
      return undefined
  }
}
