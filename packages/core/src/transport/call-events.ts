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
export type CallFacts = Omit<BaseEvent, 'durationMs' | 'attempt' | 'status' | 'requestId'>

/** Tells a listener what happens to one call; nothing that the listener does reaches the call. */
export class CallEvents {
  readonly #listener: (event: ClientEvent) => unknown
  readonly #facts: CallFacts
  readonly #elapsed: () => number
  #attempt = 0
  #answer: Pick<BaseEvent, 'status' | 'requestId'> = {}

  constructor(listener: (event: ClientEvent) => unknown, facts: CallFacts, elapsed: () => number) {
    this.#listener = listener
    this.#facts = facts
    this.#elapsed = elapsed
  }

  /** Tells the listener of an event. */
  emit(details: EventDetails): void {
    if (details.type === 'request') this.#attempt++
    if (details.type === 'response') {
      this.#answer = { status: details.status, requestId: details.requestId }
    }
    const base: BaseEvent = {
      ...this.#facts,
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
