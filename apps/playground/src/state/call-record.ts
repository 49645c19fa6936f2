import type { Outcome } from '../calls/carry-out.ts'
import type { Exchange } from '../calls/exchange.ts'
import type { CallInput, ShownOptions } from '../operations/operation.ts'
import type { TopicId } from '../operations/topics.ts'

/** One run of a call; without an outcome while it is under way. */
export interface CallRecord {
  readonly id: number
  /** The id of the side at which it was made. */
  readonly side: string
  readonly topic: TopicId
  readonly input: CallInput
  readonly options: ShownOptions
  /** When it began, in milliseconds since 1970. */
  readonly startedAt: number
  readonly exchanges: readonly Exchange[]
  readonly outcome?: Outcome
  /**
   * Where the provider's own log of this call begins and ends; without an end, it goes on. The log of
   * an account that has been put back to its beginning is gone.
   */
  readonly ledger?: { readonly from: number; readonly to?: number }
  /** Whether it was made again out of the history. */
  readonly isReplay: boolean
}

/** Whether the user has put an end to a call. */
export function isCancelled({ outcome }: CallRecord): boolean {
  return outcome?.ok === false && outcome.error.name === 'AbortError'
}

/** Gives a call without its place in the provider's log, where that log is gone. */
export function forgetLedger(record: CallRecord): CallRecord {
  const { ledger, ...rest } = record
  return ledger ? rest : record
}
