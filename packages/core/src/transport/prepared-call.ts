import type { Attempt } from '../errors/attempt.ts'
import type { WithResponse } from './api-promise.ts'
import type { CallEvents } from './call-events.ts'
import type { CheckedOptions } from './read-call.ts'

/** What the requests of one call share, where it takes several. */
export interface CallParts {
  /** Those that were made; each request adds its own. */
  readonly attempts: Attempt[]
  /** What tells the listener of the call; absent where nobody listens. */
  readonly events: CallEvents | undefined
}

/** A call that has been read and checked; nothing has been sent. */
export interface PreparedCall<Value> {
  /** The operation, such as `customers.create`. */
  readonly operation: string
  /** The checked params, without the path's ids. */
  readonly params: Readonly<Record<string, unknown>>
  /** The checked options, read once: whatever follows from this call is made with them. */
  readonly options: Partial<CheckedOptions>
  /** The path, with its ids in it. */
  readonly path: string
  /** Whether there is something wrong with it, which `run` rejects with. */
  readonly isRefused: boolean
  /** From when its deadline counts, by the monotonic clock. */
  readonly began: number
  /**
   * Sends the call. Its deadline goes on when it is sent again.
   *
   * @param parts - What it shares with the other requests of one call; absent for a call of its own.
   */
  readonly run: (parts?: CallParts) => Promise<WithResponse<Value>>
  /**
   * Prepares the same call with other params, which are taken as they are.
   *
   * @param began - From when its deadline counts, where it goes on with this call's.
   */
  readonly withParams: (
    params: Readonly<Record<string, unknown>>,
    began?: number,
  ) => PreparedCall<Value>
}
