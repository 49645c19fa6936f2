import type { LoggedRequest } from '@x/core/testing'
import type { CallRecord } from './call-record.ts'

/** A request as the provider logged it, beside what the client believes of it. */
export interface LedgerRow {
  /** Its place in the provider's log, from 1 on. */
  readonly number: number
  readonly request: LoggedRequest
  /** The call that it belongs to, if the page has made one. */
  readonly record: CallRecord | undefined
  /** What the client believes became of the call; `undefined` while it is under way. */
  readonly belief: string | undefined
  /** Whether the provider carried something out of which the client does not know. */
  readonly isLost: boolean
  /** The call by which the client has found out since. */
  readonly settledBy: CallRecord | undefined
}

/**
 * Puts the calls of a side beside the requests that its provider has logged.
 *
 * @param settles - Whether a call that succeeded has asked what became of another.
 */
export function readLedger(
  requests: readonly LoggedRequest[],
  records: readonly CallRecord[],
  settles: (asked: CallRecord, record: CallRecord) => boolean = () => false,
): readonly LedgerRow[] {
  return requests.map((request, index) => {
    const record = records.find(
      ({ ledger }) => ledger && ledger.from <= index && index < (ledger.to ?? Infinity),
    )
    const belief = record && readBelief(record)
    const isLost = request.committed && belief !== undefined && belief !== 'succeeded'
    return {
      number: index + 1,
      request,
      record,
      belief,
      isLost,
      settledBy:
        record && isLost
          ? records.find((each) => each.id > record.id && each.outcome?.ok && settles(each, record))
          : undefined,
    }
  })
}

function readBelief({ outcome }: CallRecord): string | undefined {
  if (!outcome) return undefined
  return outcome.ok ? 'succeeded' : (outcome.error.outcome ?? 'unknown')
}
