import type { GenericSchema } from 'valibot'
import { check, date, pipe, string, transform, union } from 'valibot'
import { toDate } from './to-date.ts'
import { writeTime } from './write-time.ts'

/** Describes a param that is a time: a `Date`, or its text in ISO 8601, which is what is sent. */
export function timeParam(): GenericSchema<Date | string, string> {
  return pipe(
    union([string(), date()]),
    transform((value) => (typeof value === 'string' ? value : writeTime(value))),
    check(isTime, 'must be a Date, or a time in ISO 8601 such as 2014-10-20T00:00:00Z'),
  )
}

/** Describes a param that may be a day: a `Date` is sent as its day in UTC, a text as it is. */
export function dayParam(): GenericSchema<Date | string, string> {
  return pipe(
    union([string(), date()]),
    transform((value) => (typeof value === 'string' ? value : writeTime(value).slice(0, 10))),
  )
}

function isTime(value: string): boolean {
  return !Number.isNaN(toDate(value).getTime())
}
