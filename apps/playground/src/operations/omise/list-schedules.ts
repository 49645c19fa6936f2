import type { Omise } from '@x/omise'
import { listSchedules as endpoint } from '@x/omise/endpoints'
import { unlessEmpty, writeCall } from '../../code/write-call.ts'
import type { OperationDefinition } from '../operation.ts'

/** Describes how Omise lists the charge schedules of a customer. */
export const listSchedules: OperationDefinition<Omise> = {
  topic: 'list-schedules',
  endpoint,
  sample: { ids: { customer_id: 'cust_test_4xtrb759599jsxlhkrb' }, params: { limit: 5 } },
  async call({ customers }, { ids, params }, options) {
    const id = ids['customer_id'] ?? ''
    const listed = customers.schedules.list(id, Object.entries(params), options)
    const { value: page, response } = await listed.withResponse()
    return { value: page.raw, response }
  },
  code: ({ ids, params }, options) =>
    writeCall('const page', 'omise.customers.schedules.list', [
      ids['customer_id'],
      unlessEmpty(params),
      unlessEmpty(options),
    ]),
}
