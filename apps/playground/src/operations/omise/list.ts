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
  async *walk(omise, { params }, { limit, ...options }) {
    const walked = omise.customers.list({ ...params, limit }, options)
    for await (const { data, total, cursor } of walked.pages()) {
      yield { ids: data.map(({ id }) => id), total, cursor }
    }
  },
  code: ({ params }, options) =>
    writeCall('const page', 'omise.customers.list', [unlessEmpty(params), unlessEmpty(options)]),
}
