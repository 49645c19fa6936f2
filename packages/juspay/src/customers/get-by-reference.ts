import type { CallParts, PreparedCall, Transport, WithResponse } from '@x/core'
import { NotFoundError } from '@x/core'
import type { Customer } from './customer.ts'
import { getCustomer } from './get-customer.ts'

/**
 * Prepares to get the customer that a create is about, by its reference, within what the create's
 * deadline leaves. It is refused where the reference can stand in no path.
 */
export function prepareByReference(
  transport: Transport,
  { operation, params, options, began }: PreparedCall<Customer>,
  maxRetries: number | undefined = options.maxRetries,
): PreparedCall<Customer> {
  // Neither means anything to a read.
  const { reconcile: _, extraParams: __, ...shared } = options
  const input = {
    ids: { customer_id: params['object_reference_id'] },
    params: { options: params['options'] },
    options: { ...shared, maxRetries },
  }
  return transport.prepare({ ...getCustomer, operation }, input, began)
}

/** Gets a customer; gives undefined where Juspay says that it knows no such customer. */
export async function getIfThere(
  get: PreparedCall<Customer>,
  parts: CallParts,
): Promise<WithResponse<Customer> | undefined> {
  try {
    return await get.run(parts)
  } catch (error) {
    // A 404 without a code of Juspay's may be anybody's.
    if (NotFoundError.isInstance(error) && error.code !== undefined) return undefined
    throw error
  }
}

/** Tells whether a record has another reference, and was found by its id at Juspay. */
export function isAnothers(record: Customer, { params }: PreparedCall<Customer>): boolean {
  const { object_reference_id: reference } = params
  return record.id === reference && record.object_reference_id !== reference
}
