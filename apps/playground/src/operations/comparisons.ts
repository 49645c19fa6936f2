import { juspayMeanings } from './juspay/juspay-meanings.ts'
import { juspayWire } from './juspay/juspay-wire.ts'
import type { MeaningPaths } from './meanings.ts'
import { omiseMeanings } from './omise/omise-meanings.ts'
import { omiseWire } from './omise/omise-wire.ts'

/** What a side is compared with the others by. */
export interface Comparison {
  /** Where the side's customer object has what it tells. */
  readonly meanings: MeaningPaths
  /** What is always so on the wire, by what it is about. */
  readonly wire: Readonly<Record<string, string>>
}

/** What the sides are compared by, by their ids: the one list of that, which need not come first. */
export const comparisons: Readonly<Record<string, Comparison>> = {
  omise: { meanings: omiseMeanings, wire: omiseWire },
  juspay: { meanings: juspayMeanings, wire: juspayWire },
}
