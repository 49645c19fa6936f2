import type { Attempt, PreparedCall, Transport, WithResponse } from '@x/core'
import { createCustomer } from './create-customer.ts'
import type { Customer } from './customer.ts'
import { getIfThere, isAnothers, prepareByReference } from './get-by-reference.ts'
import { reconcileCreate } from './reconcile-create.ts'

/** Gets a customer by its reference, or creates it where Juspay knows no such customer. */
export async function getOrCreate(
  transport: Transport,
  create: PreparedCall<Customer>,
): Promise<WithResponse<Customer>> {
  if (create.isRefused) return create.run()
  const get = prepareByReference(transport, create)
  if (get.isRefused) {
    const path = 'object_reference_id'
    const message = `\`${path}\` must not be blank, \`.\` or \`..\`: no customer can be got by it`
    throw transport.refuse(createCustomer, { path, code: 'format', message })
  }
  const attempts: Attempt[] = []
  const found = await getIfThere(get, attempts)
  if (!found || isAnothers(found.value, create)) {
    return reconcileCreate(transport, create, { acceptsOthers: true, attempts })
  }
  return { value: found.value, response: { ...found.response, created: false } }
}
