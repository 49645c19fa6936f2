import type { AnyError } from '../errors/any-error.ts'
import type { ErrorKind } from '../errors/error-kind.ts'
import type { BaseEvent, ClientEvent } from './client-event.ts'
import type { CompleteClock } from './clock.ts'
import type { Endpoint } from './endpoint.ts'

/** What an event says besides what every event of its call says. */
type Told<Event> = Event extends BaseEvent
  ? Omit<Event, Exclude<keyof BaseEvent, 'status' | 'requestId'>>
  : never

/** Tells a listener what happens to one call; nothing that the listener does reaches the call. */
export class CallEvents {
  /** Counted over all clients, so that one listener can tell their calls apart. */
  static #calls = 0
  readonly #listener: (event: ClientEvent) => unknown
  readonly #clock: CompleteClock
  readonly #began: number
  readonly #facts: Pick<BaseEvent, 'callId' | 'provider' | 'operation' | 'baseUrl' | 'startedAt'>
  /** Which of the call's requests the events are about: most calls have only one. */
  #part: Pick<BaseEvent, 'method' | 'path'>
  #attempt = 0
  #answer: Pick<BaseEvent, 'status' | 'requestId'> = {}

  constructor(
    listener: (event: ClientEvent) => unknown,
    clock: CompleteClock,
    endpoint: Endpoint,
    client: Pick<BaseEvent, 'provider' | 'baseUrl'>,
  ) {
    this.#listener = listener
    this.#clock = clock
    this.#began = clock.monotonic()
    const callId = ++CallEvents.#calls
    this.#facts = { callId, operation: endpoint.operation, startedAt: clock.now(), ...client }
    this.#part = endpoint
  }

  /** Tells the listener how the call ends. */
  async end<Result>(call: Promise<Result>): Promise<Result> {
    try {
      const result = await call
      this.emit({ type: 'end' })
      return result
    } catch (error) {
      // Whatever a call ends in is one of ours.
      this.emit({ type: 'end', error: error as AnyError })
      throw error
    }
  }

  /**
   * Says that what follows is about another request of the call.
   *
   * @param error - What the last attempt failed with, which is told before.
   */
  turnTo(part: Endpoint, error: ErrorKind | undefined): void {
    if (error) this.emit({ type: 'retry', error, waitMs: 0 })
    this.#part = part
  }

  /** Tells the listener of an event. */
  emit(details: Told<ClientEvent>): void {
    if (details.type === 'request') this.#attempt++
    if (details.type === 'response') {
      this.#answer = { status: details.status, requestId: details.requestId }
    }
    const { method, path } = this.#part
    const base: BaseEvent = {
      ...this.#facts,
      method,
      path,
      durationMs: this.#clock.monotonic() - this.#began,
      attempt: this.#attempt,
      ...this.#answer,
    }
    try {
      // What has such a method is taken for a promise, which may be of another realm.
      const returned = this.#listener({ ...base, ...details }) as Partial<Promise<unknown>> | null
      returned?.catch?.(() => {})
    } catch {
      // A listener never breaks a call.
    }
  }
}
