import type { ResultSchema } from '@x/core'
import { array, boolean, literal, looseObject, nullish, number, optional, string } from 'valibot'

/** What a schedule charges. */
export interface ScheduledCharge {
  /** The amount, in the currency's smallest unit. */
  amount: number
  /** The currency, such as `THB`. */
  currency: string
  /** The description of the charges. */
  description?: string | null | undefined
  /** The id of the customer. */
  customer?: string | null | undefined
  /** The id of the card, or `null` for the customer's default card. */
  card?: string | null | undefined
}

/**
 * A schedule that charges a customer again and again, as API version 2019-05-29 answers it.
 *
 * @see https://docs.omise.co/schedules-api
 */
export interface Schedule {
  /** The kind of this object. */
  object: 'schedule'
  /** The schedule's id, such as `schd_test_5fzr2eu8z3wb4a5lxki`. */
  id: string
  /** Whether the schedule belongs to live mode. */
  livemode: boolean
  /** The path of this object. */
  location?: string | null | undefined
  /** Whether the schedule has been deleted. */
  deleted?: boolean | undefined
  /** The state, such as `running`. */
  status: string
  /** After how many periods the charge is repeated. */
  every: number
  /** The unit of {@link Schedule.every}. */
  period: 'day' | 'week' | 'month' | (string & {})
  /** The days on which the charge is made. */
  on?: Record<string, unknown> | undefined
  /** The schedule in words. */
  in_words?: string | null | undefined
  /** The first day, such as `2019-05-29`. */
  start_on?: string | null | undefined
  /** The last day. */
  end_on?: string | null | undefined
  /** What is charged. */
  charge?: ScheduledCharge | undefined
  /** The days of the next charges. */
  next_occurrences_on?: string[] | undefined
  /** Whether the schedule is active. */
  active?: boolean | undefined
  /** When the schedule ended, in UTC, if it did. */
  ended_at?: string | null | undefined
  /** When the schedule was created, in UTC. */
  created_at: string
}

const scheduledChargeSchema: ResultSchema<ScheduledCharge> = looseObject({
  amount: number(),
  currency: string(),
  description: nullish(string()),
  customer: nullish(string()),
  card: nullish(string()),
})

/** Describes a schedule at API version 2019-05-29. */
export const scheduleSchema: ResultSchema<Schedule> = looseObject({
  object: literal('schedule'),
  id: string(),
  livemode: boolean(),
  location: nullish(string()),
  deleted: optional(boolean()),
  status: string(),
  every: number(),
  period: string(),
  on: optional(looseObject({})),
  in_words: nullish(string()),
  start_on: nullish(string()),
  end_on: nullish(string()),
  charge: optional(scheduledChargeSchema),
  next_occurrences_on: optional(array(string())),
  active: optional(boolean()),
  ended_at: nullish(string()),
  created_at: string(),
})
