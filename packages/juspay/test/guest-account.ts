import type { Juspay } from '../src/create-juspay.ts'
import { createJuspay } from '../src/create-juspay.ts'
import type { JuspaySettings } from '../src/index.ts'
import type { JuspaySimulator } from '../src/testing/index.ts'
import { createJuspaySimulator } from '../src/testing/index.ts'

/** The params of a customer. */
export const guest = {
  object_reference_id: 'guest_user',
  mobile_number: '9988776655',
  first_name: 'John',
}

/** The service takes a request, and its answer is lost. */
export const lost = { type: 'disconnect', commit: true } as const

/** A request is lost on its way. */
export const unsent = { type: 'disconnect', commit: false } as const

/** Makes a client of a simulator, whose waits take no time. */
export function guestAccount(
  settings: JuspaySettings = {},
  simulator: JuspaySimulator = createJuspaySimulator(),
): { simulator: JuspaySimulator; juspay: Juspay } {
  const { apiKey, merchantId, fetch } = simulator
  const given: JuspaySettings = {
    apiKey,
    merchantId,
    fetch,
    environment: 'sandbox',
    clock: { sleep: async () => {} },
    ...settings,
  }
  return { simulator, juspay: createJuspay(given) }
}
