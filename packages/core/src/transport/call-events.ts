import type { AnyError } from '../errors/any-error.ts'
import type { ErrorKind } from '../errors/error-kind.ts'
import type { BaseEvent, ClientEvent } from './client-event.ts'

/** What an event says besides what every event of its call says. */
export type EventDetails =
  | { readonly type: 'request' }
  | {
      readonly type: 'response'
      readonly status: number
      readonly requestId: string | undefined
    }
  | { readonly type: 'retry'; readonly error: ErrorKind; readonly waitMs: number }
  | { readonly type: 'drift'; readonly field: string; readonly expected: string }
  | { readonly type: 'end'; readonly error?: AnyError | undefined }

/** What is the same in every event of a call. */
export type CallFacts = Pick<
  BaseEvent,
  'callId' | 'provider' | 'operation' | 'baseUrl' | 'startedAt'
>

/** Which of a call's requests an event is about: most calls have only one. */
type Part = Pick<BaseEvent, 'method' | 'path'>

/** Tells a listener what happens to one call; nothing that the listener does reaches the call. */
export class CallEvents {
  readonly #listener: (event: ClientEvent) => unknown
  readonly #facts: CallFacts
  #part: Part
  readonly #elapsed: () => number
  #attempt = 0
  #answer: Pick<BaseEvent, 'status' | 'requestId'> = {}

  constructor(
    listener: (event: ClientEvent) => unknown,
    facts: CallFacts,
    part: Part,
    elapsed: () => number,
  ) {
    this.#listener = listener
    this.#facts = facts
    this.#part = part
    this.#elapsed = elapsed
  }

  /**
   * Says that what follows is about another request of the call.
   *
   * @param error - What the last attempt failed with, which is told before.
   */
  turnTo(part: Part, error: ErrorKind | undefined): void {
    if (error) this.emit({ type: 'retry', error, waitMs: 0 })
    this.#part = part
  }

  /** Tells the listener of an event. */
  emit(details: EventDetails): void {
    if (details.type === 'request') this.#attempt++
    if (details.type === 'response') {
      this.#answer = { status: details.status, requestId: details.requestId }
    }
    const { method, path } = this.#part
    const base: BaseEvent = {
      ...this.#facts,
      method,
      path,
      durationMs: this.#elapsed(),
      attempt: this.#attempt,
      ...this.#answer,
    }
    try {
      const returned = this.#listener({ ...base, ...details })
      if (returned instanceof Promise) returned.catch(() => {})
    } catch {
      // A listener never breaks a call.
    }
  }
}
