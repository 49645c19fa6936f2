import { createJuspaySide } from './juspay/juspay-side.ts'
import { createOmiseSide } from './omise/omise-side.ts'
import type { Side } from './side.ts'

/** Creates the sides, from left to right: the one list of the providers that are shown. */
export function createSides(): readonly Side[] {
  return [createOmiseSide(), createJuspaySide()]
}
