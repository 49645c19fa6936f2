import type { Fields } from '@x/core/testing'
import { answerList } from './answer-list.ts'
import { LIST_PARAMS } from './list-query.ts'
import type { OmiseCall } from './omise-call.ts'
import { checkParams } from './omise-call.ts'
import { findCustomer } from './omise-store.ts'
import { writeSchedule } from './simulated-schedule.ts'

/** Lists a customer's schedules of charges. */
export function listSchedules(call: OmiseCall): Fields {
  checkParams(call, LIST_PARAMS)
  const { customerId, store, style } = call
  const { id, schedules } = findCustomer(store, customerId)
  const { version, now } = style
  const location = version >= '2017-11-02' ? `/customers/${id}/schedules` : undefined
  return answerList(call, schedules, (each) => writeSchedule(each, id, version, now), location)
}
