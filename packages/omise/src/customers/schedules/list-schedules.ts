import type { Endpoint } from '@x/core'
import { concurrentListOptionChecks } from '@x/core'
import type { List } from '../list.ts'
import { listSchema } from '../list.ts'
import { listParams } from '../list-params.ts'
import type { Schedule } from './schedule.ts'
import { scheduleSchema } from './schedule.ts'

/** Lists the charge schedules of a customer. */
export const listSchedules: Endpoint<List<Schedule>> = {
  operation: 'customers.schedules.list',
  method: 'GET',
  path: '/customers/{customer_id}/schedules',
  params: listParams,
  options: concurrentListOptionChecks,
  result: listSchema(scheduleSchema),
  repeat: 'safe',
  docs: 'https://docs.omise.co/schedules-api#list',
}
