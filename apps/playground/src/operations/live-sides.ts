import { connectJuspay } from './juspay/juspay-live-side.ts'
import type { LiveSide } from './live-side.ts'
import { connectOmise } from './omise/omise-live-side.ts'
import type { Environment } from './test-account.ts'

/** How the sides are connected to their test accounts, by their ids. */
export const liveSides: Readonly<Record<string, (environment: Environment) => LiveSide>> = {
  omise: connectOmise,
  juspay: connectJuspay,
}
