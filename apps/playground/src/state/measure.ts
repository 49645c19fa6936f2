import { carryOut } from '../calls/carry-out.ts'
import type { Exchange } from '../calls/exchange.ts'
import type { Engine } from '../engine/start-engine.ts'
import type { Pane } from './pane.ts'
import type { SideState } from './side-state.ts'

/** How long a call took, again and again. */
export interface Measurement {
  /** How many of the calls gave a value. */
  readonly succeeded: number
  readonly total: Spread
  /** What is left without the time inside `fetch` and the waits: the package's own. */
  readonly own: Spread
}

/** What half of the times, nineteen of twenty and all of them stay below, in milliseconds. */
export interface Spread {
  readonly p50: number
  readonly p95: number
  readonly max: number
}

/** How often a call is made to measure it. */
export const MEASURED_CALLS = 20

/**
 * Makes the call of a pane again and again, and measures it. It is not recorded anywhere.
 *
 * @returns What was measured; `undefined` when it was cancelled.
 */
export async function measure(
  state: SideState,
  pane: Pane,
  engine: Engine,
  signal: AbortSignal,
): Promise<Measurement | undefined> {
  const { redactor } = await state.side.account()
  const totals: number[] = []
  const owns: number[] = []
  let succeeded = 0
  for (let count = 0; count < MEASURED_CALLS; count++) {
    let exchanges: readonly Exchange[] = []
    const outcome = await carryOut(pane.operation, pane.input.value, {
      fetch: engine.fetchFor(state.side),
      redactor,
      options: { ...pane.options.value, signal },
      onExchange(changed) {
        exchanges = changed
      },
    })
    if (signal.aborted) return undefined
    const waited = outcome.attempts.reduce((sum, { waitedMs }) => sum + waitedMs, 0)
    totals.push(outcome.milliseconds)
    owns.push(Math.max(0, outcome.milliseconds - spentInFetch(exchanges) - waited))
    if (outcome.ok) succeeded += 1
  }
  return { succeeded, total: readSpread(totals), own: readSpread(owns) }
}

/** Until the head of each answer has come, or until it failed. */
function spentInFetch(exchanges: readonly Exchange[]): number {
  return exchanges.reduce((sum, { sentAt, headersAt, endedAt }) => {
    const over = headersAt ?? endedAt
    return over === undefined ? sum : sum + over - sentAt
  }, 0)
}

/** Reads the spread of some times, of which there is at least one. */
export function readSpread(times: readonly number[]): Spread {
  const sorted = [...times].sort((one, other) => one - other)
  const at = (part: number): number => sorted[Math.ceil(part * sorted.length) - 1] ?? 0
  return { p50: at(0.5), p95: at(0.95), max: at(1) }
}
