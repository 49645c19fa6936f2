import type { Fields } from '@x/core/testing'
import { findPage, LIST_PARAMS, readListQuery, writeList } from './list-page.ts'
import type { OmiseCall } from './omise-call.ts'
import { checkParams } from './omise-call.ts'
import { findCustomer } from './omise-store.ts'
import { writeSchedule } from './simulated-schedule.ts'

/** Lists a customer's schedules of charges. */
export function listSchedules(call: OmiseCall): Fields {
  checkParams(call, LIST_PARAMS)
  const { ids, query, store, assume, style } = call
  const { id, schedules } = findCustomer(store, ids.customer_id ?? '')
  const listQuery = readListQuery(query, assume)
  const { items, total } = findPage(schedules, listQuery, assume)
  const { version, now } = style
  return writeList(
    items.map((schedule) => writeSchedule(schedule, id, version, now)),
    {
      query: listQuery,
      total,
      location: version >= '2017-11-02' ? `/customers/${id}/schedules` : undefined,
      nested: false,
      version,
      now,
    },
  )
}
