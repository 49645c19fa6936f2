import type { Endpoint, PreparedCall, Transport, WithResponse } from '@x/core'
import { createCustomer } from './create-customer.ts'
import type { Customer } from './customer.ts'
import { getIfThere, isAnothers, prepareByReference } from './get-by-reference.ts'
import { reconcileCreate } from './reconcile-create.ts'

/** The create of a `getOrCreate`, by whose name errors and events call it. */
export const createIfMissing: Endpoint<Customer> = {
  ...createCustomer,
  operation: 'customers.getOrCreate',
}

/** Gets a customer by its reference, or creates it where Juspay knows no such customer. */
export async function getOrCreate(
  transport: Transport,
  create: PreparedCall<Customer>,
): Promise<WithResponse<Customer>> {
  if (create.isRefused) return create.run()
  const get = prepareByReference(transport, create)
  if (get.isRefused) {
    const what = 'must not be blank, `.` or `..`: no customer can be got by it'
    throw transport.refuse(createIfMissing, 'object_reference_id', 'format', what)
  }
  return transport.asOneCall(createIfMissing, async (parts) => {
    const found = await getIfThere(get, parts)
    if (!found || isAnothers(found.value, create)) {
      return reconcileCreate(transport, create, parts, { acceptsOthers: true })
    }
    return { value: found.value, response: { ...found.response, created: false } }
  })
}
