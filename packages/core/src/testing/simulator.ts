import type { SimulatorClock } from './clock.ts'
import type { Faults } from './faults.ts'
import type { LoggedRequest } from './request-log.ts'

/** A `fetch` that asks a simulator instead of the network. */
export type SimulatedFetch = (
  input: Request | URL | string,
  init?: RequestInit,
) => Promise<Response>

/** What a simulator takes; every setting can be left out. */
export interface SimulatorSettings<Assumptions> {
  /**
   * The number that ids, tokens and request ids are made from: the same ones for the same seed.
   *
   * @default 1
   */
  readonly seed?: number | undefined
  /** The time, and how to wait; the real time by default. */
  readonly clock?: SimulatorClock | undefined
  /** The base URL that the simulator stands for. Only its path is ever compared. */
  readonly baseUrl?: string | undefined
  /** How the provider behaves where its documentation does not tell. */
  readonly assume?: Assumptions | undefined
}

/** What the simulators of all providers have in common; the names of the operations can be told. */
export interface Simulator<Operation extends string = string> {
  /**
   * Answers a request as the provider would. It is web-standard and bound: hand it to a client as
   * its `fetch`, or let a server ask it, as in `Deno.serve((request) => simulator.fetch(request))`.
   * On Node.js, `listen` of `@x/core/testing/node` gives it a socket.
   *
   * A connection that fails is a promise that rejects, as with any `fetch`. A client sees it when
   * it calls this directly or through `listen`; msw has to be told that it is a network error, and
   * a server answers 500 instead.
   *
   * @example
   * ```ts
   * import { createOmiseSimulator } from '@x/omise/testing'
   * import { http, HttpResponse } from 'msw'
   *
   * const simulator = createOmiseSimulator()
   * // Without faults, `simulator.fetch(request)` alone does.
   * const handler = http.all(`${simulator.baseUrl}/*`, ({ request }) =>
   *   simulator.fetch(request).catch(() => HttpResponse.error()),
   * )
   * ```
   */
  readonly fetch: SimulatedFetch
  /** The base URL that the simulator stands for. */
  readonly baseUrl: string
  /**
   * Copies of the requests that were made, the oldest first, refused ones included: the last
   * 100,000 of them.
   */
  readonly requests: LoggedRequest[]
  /** The failures that are still to come. */
  readonly faults: Faults<Operation>
  /** Returns to the beginning: nothing stored, nothing logged, no faults, the first ids again. */
  readonly reset: () => void
}
