import type { Outcome } from '../calls/carry-out.ts'
import { carryOut } from '../calls/carry-out.ts'
import type { Engine } from '../engine/start-engine.ts'
import type { CallInput, Operation, ShownOptions } from '../operations/operation.ts'
import type { CallRecord } from './call-record.ts'
import type { QueuedFault } from './fault-presets.ts'
import { takeIds } from './ids-at-hand.ts'
import type { SideState } from './side-state.ts'
import { refreshAccount } from './side-state.ts'

/** What a run is made of. */
export interface RunRequest {
  readonly id: number
  readonly operation: Operation
  /** Gives what the call is made with, which may hold samples of ids until the account is set up. */
  readonly input: () => CallInput
  readonly options: ShownOptions
  readonly signal: AbortSignal
  /** The call that was under way at the side; this one begins when that is over. */
  readonly after: Promise<unknown> | undefined
  readonly isReplay: boolean
  /** Is given the record of the run whenever it has changed. */
  readonly onChange: (record: CallRecord) => void
}

/**
 * Runs a call at a side, under the failures that are queued there.
 *
 * @param engine - What answers the requests, once it has started.
 * @returns The record of the run, which is over.
 */
export async function runCall(
  state: SideState,
  { id, operation, input, options, signal, after, isReplay, onChange }: RunRequest,
  engine: Promise<Engine>,
): Promise<CallRecord> {
  const { side } = state
  const { topic } = operation
  const isEarly = state.account.value === undefined
  let record: CallRecord = {
    id,
    side: side.id,
    topic,
    input: input(),
    options,
    startedAt: Date.now(),
    exchanges: [],
    isReplay,
  }
  const change = (next: Partial<CallRecord>): void => {
    record = { ...record, ...next }
    onChange(record)
  }
  change({})
  const started = await engine.catch(() => undefined)
  await after
  if (!started) {
    const error = { name: 'Error', message: 'Nothing answers here.', outcome: 'not_sent' }
    change({ outcome: { ok: false, error, milliseconds: 0, attempts: [] } })
    return record
  }
  if (isEarly) change({ input: input() })
  const { redactor, simulator } = await side.account()
  const from = state.ledger.value.length
  const waiting = state.faults.value.filter(({ isUsed }) => !isUsed)
  const isSimulated = started.kind !== 'test accounts'
  if (isSimulated) {
    change({ ledger: { from } })
    simulator.faults.clear()
    for (const { preset, commit } of waiting) simulator.faults.next(preset.fault(commit))
  }
  const outcome = await carryOut(operation, record.input, {
    fetch: started.fetchFor(side),
    redactor,
    options: { ...options, signal },
    onExchange(exchanges) {
      markUsed(state, waiting, exchanges.length - record.exchanges.length)
      refreshAccount(state)
      // The last body may be read after the call is over.
      change({ exchanges })
    },
  })
  if (!isSimulated) {
    takeCustomer(state, record, outcome)
    change({ outcome })
    return record
  }
  simulator.faults.clear()
  refreshAccount(state)
  change({ outcome, ledger: { from, to: state.ledger.value.length } })
  return record
}

/** Takes a customer that was created as the one at hand, where the account itself cannot be asked. */
function takeCustomer(state: SideState, { topic }: CallRecord, outcome: Outcome): void {
  if (topic !== 'create' || !outcome.ok) return
  const id: unknown = Object(outcome.value)[state.side.idField]
  if (typeof id === 'string') takeIds(state, { customer_id: id })
}

/** Marks a fault for each request that has gone out since; what was queued meanwhile waits. */
function markUsed({ faults }: SideState, waiting: readonly QueuedFault[], count: number): void {
  let left = count
  if (left <= 0) return
  faults.value = faults.value.map((fault) => {
    if (left === 0 || !waiting.includes(fault)) return fault
    left -= 1
    return { ...fault, isUsed: true }
  })
}
