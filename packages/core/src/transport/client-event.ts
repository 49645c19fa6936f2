import type { AnyError } from '../errors/any-error.ts'
import type { ErrorKind } from '../errors/error-kind.ts'

/** What every event says of its call. */
export interface BaseEvent {
  /** A number that is the same for every event of one call, and of no other. */
  readonly callId: number
  /** The provider, such as `omise`. */
  readonly provider: string
  /** The operation that was called, such as `customers.create`. */
  readonly operation: string
  /** The HTTP method of the request, of which some calls make several. */
  readonly method: string
  /** The request's path template, such as `/customers/{customer_id}`: it holds no id. */
  readonly path: string
  /** Where the API is. */
  readonly baseUrl: string
  /** When the call was made, in milliseconds since 1970. */
  readonly startedAt: number
  /** How long ago that is, in milliseconds, by a clock that does not jump. */
  readonly durationMs: number
  /** The number of the attempt, from 1 on; 0 before the first. */
  readonly attempt: number
  /** The HTTP status of the last answer, if one came. */
  readonly status?: number | undefined
  /** The provider's id of the last request, if its answer bore one. */
  readonly requestId?: string | undefined
}

/** A request is about to be sent. */
export interface RequestEvent extends BaseEvent {
  readonly type: 'request'
}

/** An answer has come, whatever it says. */
export interface ResponseEvent extends BaseEvent {
  readonly type: 'response'
  /** The HTTP status of the answer. */
  readonly status: number
}

/** An attempt has failed, and another will follow: the same again, or the call's next request. */
export interface RetryEvent extends BaseEvent {
  readonly type: 'retry'
  /** What the attempt failed with. */
  readonly error: ErrorKind
  /** How long the call waits before the next attempt, in milliseconds. */
  readonly waitMs: number
}

/** A field of an answer is not what the API documents; the answer is passed on as it came. */
export interface DriftEvent extends BaseEvent {
  readonly type: 'drift'
  /** Where the field is, such as `cards.data.0.brand`. */
  readonly field: string
  /** What is documented, such as `string`. */
  readonly expected: string
}

/** The call has ended: with its value, or with an error. */
export interface EndEvent extends BaseEvent {
  readonly type: 'end'
  /** The error, if it ended in one. */
  readonly error?: AnyError | undefined
}

/**
 * What happens to a call. No event shows a key, a param or anything of an answer's body but what the
 * message of an error says of it.
 */
export type ClientEvent = RequestEvent | ResponseEvent | RetryEvent | DriftEvent | EndEvent
