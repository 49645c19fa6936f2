import { createJuspaySide } from './juspay/juspay-side.ts'
import { createOmiseSide } from './omise/omise-side.ts'
import type { Side } from './side.ts'

/**
 * Creates the sides, from left to right: the one list of the providers that are shown.
 *
 * @param seed - What the ids and the keys of their accounts are made of.
 */
export function createSides(seed?: number): readonly Side[] {
  return [createOmiseSide(seed), createJuspaySide(seed)]
}
