import { createJuspay } from '@x/juspay'
import type { LiveSide } from '../live-side.ts'
import { bindOperations } from '../live-side.ts'
import type { Environment } from '../test-account.ts'
import { create } from './create.ts'
import { get } from './get.ts'
import { juspayTestAccount } from './juspay-test-account.ts'
import { update } from './update.ts'

/** Who is created, once and for good: Juspay deletes nobody, so it is the same one every time. */
const params = {
  object_reference_id: 'playground_demonstration',
  mobile_number: '9988776655',
  mobile_country_code: '91',
  email_address: 'playground@example.com',
}

/** Connects to Juspay's sandbox with the key of the environment. */
export function connectJuspay({
  JUSPAY_API_KEY: apiKey,
  JUSPAY_MERCHANT_ID: merchantId,
}: Environment): LiveSide {
  const { baseUrl } = juspayTestAccount
  return {
    operations: bindOperations(
      [
        {
          ...create,
          endpoint: { ...create.endpoint, operation: 'customers.getOrCreate' },
          sample: { ids: {}, params },
          canReconcile: false,
          call: (juspay, input, { signal }) =>
            juspay.customers.getOrCreate(Object.entries(input.params), { signal }).withResponse(),
        },
        get,
        update,
      ],
      (fetch) => createJuspay({ apiKey, merchantId, baseUrl, fetch }),
    ),
    // Whatever is sent about a customer is routed by the id that it is asked for with.
    idField: 'object_reference_id',
  }
}
