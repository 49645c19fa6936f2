import type { RecordOfAnyVersion } from '../record-of-any-version.ts'
import type { Schedule } from './schedule.ts'

/** A charge schedule as an API version answers it; before 2019-05-29, what is certain. */
export type ScheduleAt<Version extends string> = Version extends '2019-05-29'
  ? Schedule
  : RecordOfAnyVersion<'schedule'>
