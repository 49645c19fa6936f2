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
}

/** Puts the calls of a side beside the requests that its provider has logged. */
export function readLedger(
  requests: readonly LoggedRequest[],
  records: readonly CallRecord[],
): readonly LedgerRow[] {
  return requests.map((request, index) => {
    const record = records.find(
      ({ ledger }) => ledger && ledger.from <= index && index < (ledger.to ?? Infinity),
    )
    const belief = record && readBelief(record)
    return {
      number: index + 1,
      request,
      record,
      belief,
      isLost: request.committed && belief !== undefined && belief !== 'succeeded',
    }
  })
}

function readBelief({ outcome }: CallRecord): string | undefined {
  if (!outcome) return undefined
  return outcome.ok ? 'succeeded' : (outcome.error.outcome ?? 'unknown')
}
