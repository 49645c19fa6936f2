import type { Outcome } from '../calls/carry-out.ts'
import type { EndpointValue } from '../operations/operation.ts'
import type { Side } from '../operations/side.ts'
import type { Topic } from '../operations/topics.ts'

/** What the demonstration did, to be written out. */
export interface DemoReport {
  readonly sides: readonly Side[]
  readonly rows: readonly DemoRow[]
  readonly failures: readonly DemoFailure[]
}

/** A topic, and what each side did for it. */
export interface DemoRow {
  readonly topic: Topic
  readonly cells: readonly DemoCell[]
}

/** A call that was made, or why none was. */
export type DemoCell = DemoCall | string

/** A call, and what became of it. */
export interface DemoCall {
  readonly endpoint: EndpointValue
  readonly outcome: Outcome
}

/** A call that is told of for its error. */
export interface DemoFailure extends DemoCall {
  readonly side: Side
  /** What was done, in a few words. */
  readonly story: string
  /** The call that settled what the error left open. */
  readonly settled?: DemoSettlement | undefined
}

/** How an open question was settled. */
export interface DemoSettlement {
  /** What was done, in a few words. */
  readonly story: string
  readonly outcome: Outcome
}
