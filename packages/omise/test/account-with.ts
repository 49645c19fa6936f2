import type { Omise } from '../src/create-omise.ts'
import { createOmise } from '../src/create-omise.ts'
import type { OmiseSimulator } from '../src/testing/index.ts'
import { createOmiseSimulator } from '../src/testing/index.ts'

/** When the first customer of an account was created. */
export const BEGINNING: number = Date.UTC(2026, 0, 1)

/** Opens a test account with customers, created with so many milliseconds between them. */
export async function accountWith(
  count: number,
  gapMs = 0,
): Promise<{
  readonly simulator: OmiseSimulator
  readonly customers: Omise['customers']
  /** The customers' ids, oldest first. */
  readonly ids: readonly string[]
}> {
  let now = BEGINNING
  const simulator = createOmiseSimulator({ clock: { now: () => now } })
  const { secretKey, fetch } = simulator
  const { customers } = createOmise({ secretKey, fetch })
  const ids: string[] = []
  for (let number = 0; number < count; number++) {
    ids.push((await customers.create()).id)
    now += gapMs
  }
  return { simulator, customers, ids }
}
