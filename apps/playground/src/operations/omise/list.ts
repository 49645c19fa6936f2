import type { Omise } from '@x/omise'
import { listCustomers } from '@x/omise/endpoints'
import { unlessEmpty, writeCall } from '../../code/write-call.ts'
import type { OperationDefinition } from '../operation.ts'

/** Describes how Omise lists customers. */
export const list: OperationDefinition<Omise> = {
  topic: 'list',
  endpoint: listCustomers,
  sample: { ids: {}, params: { limit: 5 } },
  async call(omise, { params }, options) {
    const listed = omise.customers.list(Object.entries(params), options)
    const { value: page, response } = await listed.withResponse()
    return { value: page.raw, response }
  },
  code: ({ params }) => writeCall('const page', 'omise.customers.list', [unlessEmpty(params)]),
}
