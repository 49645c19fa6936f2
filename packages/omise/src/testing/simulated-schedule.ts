import type { Fields, SeededIds } from '@x/core/testing'
import type { DocumentedVersion } from '../omise-version.ts'
import { createId } from './create-id.ts'
import type { Timed } from './time-order.ts'
import { writeNestedList } from './write-list.ts'
import { writeTime } from './write-time.ts'

/** A schedule of charges that a customer has; what is left out is filled in. */
export interface SimulatedSchedule {
  /**
   * After how many periods the charge is repeated.
   *
   * @default 1
   */
  readonly every?: number | undefined
  /**
   * The unit of {@link SimulatedSchedule.every}.
   *
   * @default 'month'
   */
  readonly period?: 'day' | 'week' | 'month' | undefined
  /**
   * The days on which the charge is made.
   *
   * @default { days_of_month: [1] }
   */
  readonly on?: Readonly<Record<string, unknown>> | undefined
  /** The first day, such as `2019-05-29`; today by default. */
  readonly start_on?: string | undefined
  /** The last day; a year after the first one by default. */
  readonly end_on?: string | undefined
  /**
   * What is charged, in the currency's smallest unit.
   *
   * @default 100000
   */
  readonly amount?: number | undefined
  /**
   * The currency, in upper case.
   *
   * @default 'THB'
   */
  readonly currency?: string | undefined
  /** The description of the charges. */
  readonly description?: string | undefined
}

/** A schedule as it is kept. */
export interface StoredSchedule extends Timed {
  readonly id: string
  readonly chargeId: string
  readonly every: number
  readonly period: string
  readonly on: Readonly<Record<string, unknown>>
  readonly start_on: string
  readonly end_on: string
  readonly amount: number
  readonly currency: string
  readonly description: string | null
}

/** Makes a schedule that is kept. */
export function storeSchedule(
  schedule: SimulatedSchedule,
  ids: SeededIds,
  created: number,
): StoredSchedule {
  const start = schedule.start_on ?? writeTime(created).slice(0, 10)
  const nextYear = Number(start.slice(0, 4)) + 1
  // Behind a leap year there is none.
  const day = start.slice(4).replace('-02-29', '-02-28')
  return {
    id: createId(ids, 'schd', 'schedule'),
    chargeId: createId(ids, 'rchg', 'scheduled charge'),
    created,
    every: schedule.every ?? 1,
    period: schedule.period ?? 'month',
    on: schedule.on ?? { days_of_month: [1] },
    start_on: start,
    end_on: schedule.end_on ?? `${nextYear}${day}`,
    amount: schedule.amount ?? 100_000,
    currency: schedule.currency ?? 'THB',
    description: schedule.description ?? null,
  }
}

/** Writes a schedule in the shape of an API version. These fields are known of each. */
export function writeSchedule(
  schedule: StoredSchedule,
  customer: string,
  version: DocumentedVersion,
  now: number,
): Fields {
  const { id, every, period, on, amount, currency, description, created } = schedule
  const latest = version >= '2019-05-29'
  const location = `/schedules/${id}`
  const common = {
    object: 'schedule',
    id,
    livemode: false,
    location,
    every,
    period,
    on,
    in_words: `Every ${every} ${period}(s)`,
    occurrences: writeNestedList([], (each) => each, {
      location: `${location}/occurrences`,
      version,
      now,
    }),
  }
  if (!latest) {
    return {
      ...common,
      status: 'active',
      start_date: schedule.start_on,
      end_date: schedule.end_on,
      charge: { amount, currency: currency.toLowerCase(), description, customer, card: null },
      next_occurrence_dates: [],
      created: writeTime(created),
    }
  }
  return {
    ...common,
    status: 'running',
    active: true,
    deleted: false,
    start_on: schedule.start_on,
    end_on: schedule.end_on,
    ended_at: null,
    execute_time: null,
    deleted_by: null,
    charge: {
      object: 'scheduled_charge',
      id: schedule.chargeId,
      amount,
      currency,
      description,
      customer,
      card: null,
      default_card: true,
      linked_account: null,
      metadata: {},
    },
    next_occurrences_on: [],
    created_at: writeTime(created),
  }
}
