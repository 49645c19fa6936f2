import type { ParamsSchema } from '@x/core'
import { timeParam } from '@x/core'
import { integer, maxValue, minValue, number, object, optional, picklist, pipe } from 'valibot'

/** What every list takes; each of them can be left out. */
export interface ListParams {
  /**
   * How many records to leave out at the beginning.
   *
   * @default 0
   */
  offset?: number | undefined
  /**
   * How many records to answer at most, from 1 to 100.
   *
   * @default 20
   */
  limit?: number | undefined
  /**
   * The time of creation from which records are listed: a `Date`, or ISO 8601 in UTC.
   *
   * @default '1970-01-01T00:00:00Z'
   */
  from?: Date | string | undefined
  /**
   * The time of creation up to which records are listed: a `Date`, or ISO 8601 in UTC. Now, when
   * it is left out.
   */
  to?: Date | string | undefined
  /**
   * Which records come first.
   *
   * @default 'chronological'
   */
  order?: 'chronological' | 'reverse_chronological' | undefined
}

/** Describes what every list takes. */
export const listParams: ParamsSchema<ListParams> = object({
  offset: optional(pipe(number(), integer(), minValue(0))),
  limit: optional(pipe(number(), integer(), minValue(1), maxValue(100))),
  from: optional(timeParam()),
  to: optional(timeParam()),
  order: optional(picklist(['chronological', 'reverse_chronological'])),
})
