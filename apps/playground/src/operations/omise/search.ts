import type { Omise } from '@x/omise'
import { searchCustomers } from '@x/omise/endpoints'
import { unlessEmpty, writeCall } from '../../code/write-call.ts'
import type { OperationDefinition } from '../operation.ts'

/** Describes how Omise searches customers. */
export const search: OperationDefinition<Omise> = {
  topic: 'search',
  endpoint: searchCustomers,
  sample: { ids: {}, params: { query: 'eleven@omise.co' } },
  async call(omise, { params }, options) {
    const found = omise.customers.search(Object.entries(params), options)
    const { value: page, response } = await found.withResponse()
    return { value: page.raw, response }
  },
  code: ({ params }, options) =>
    writeCall('const page', 'omise.customers.search', [unlessEmpty(params), unlessEmpty(options)]),
}
