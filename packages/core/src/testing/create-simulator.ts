import type { Answer } from './answer.ts'
import { jsonAnswer, networkError, toBrokenResponse, toResponse } from './answer.ts'
import type { SimulatorClock } from './clock.ts'
import { pause, untilAborted } from './clock.ts'
import type { Fault, RefuseFault, StatusFault } from './faults.ts'
import { createFaultQueue } from './faults.ts'
import type { LogEntry } from './request-log.ts'
import { createRequestLog } from './request-log.ts'
import type { RoutedEndpoint } from './router.ts'
import { createRouter } from './router.ts'
import type { SimulatedFetch, Simulator } from './simulator.ts'

/** A request as a provider's part of a simulator sees it. */
export interface SimulatedRequest {
  /** The HTTP method. */
  readonly method: string
  /** The whole URL, with its query. */
  readonly url: URL
  /** The headers. */
  readonly headers: Headers
  /** The text of the body; empty where there is none. */
  readonly body: string
  /** The operation's name, or `undefined` when no endpoint has this method and path. */
  readonly operation: string | undefined
  /** The ids in the path, decoded, by their names in the endpoint's template. */
  readonly ids: Readonly<Record<string, string>>
}

/** What a provider adds to make a simulator of its service. */
export interface SimulatedService {
  /** The base URL that the simulator stands for. Only its path is ever compared. */
  readonly baseUrl: string
  /** The time, and how to wait. */
  readonly clock: SimulatorClock
  /** The keys that must not stand in the log. */
  readonly keys: readonly string[]
  /** The operations that can be asked for. */
  readonly endpoints: readonly RoutedEndpoint[]
  /** Carries a request out and says what to answer. */
  readonly answer: (request: SimulatedRequest) => Answer
  /** Forgets everything that was stored. */
  readonly reset: () => void
}

/** Creates the part of a simulator that every provider needs: `fetch`, its faults and its log. */
export function createSimulator(service: SimulatedService): Simulator {
  const findRoute = createRouter(service.endpoints, service.baseUrl)
  const queue = createFaultQueue(service.endpoints.map(({ operation }) => operation))
  const log = createRequestLog(service.keys)

  const simulatedFetch: SimulatedFetch = async (input, init) => {
    const request = toRequest(input, init)
    const signal = init?.signal ?? request.signal
    signal.throwIfAborted()
    const { method, headers } = request
    const url = new URL(request.url)
    const { operation, ids = {} } = findRoute(method, url.pathname) ?? {}
    // Before the first wait, so that faults and log follow the order of the calls.
    const entry = log.add(method, request.url, headers)
    const fault = queue.take(operation)
    if (fault?.type === 'refuse') throw networkError('ECONNREFUSED', 'connect')
    const body = await untilAborted(request.text(), signal)
    entry.body = log.mask(body)
    if (fault?.type === 'delay') await pause(service.clock, fault.ms, signal)
    // A read changes nothing, so it can be carried out whatever becomes of its answer.
    const isCarriedOut =
      method === 'GET' || !fault || fault.type === 'delay' || fault.commit === true
    const answer = isCarriedOut
      ? service.answer({ method, url, headers, body, operation, ids })
      : // What is broken off has to begin with something.
        jsonAnswer(200, { object: 'unfinished' })
    entry.committed = method !== 'GET' && isCarriedOut && answer.status < 400
    return respond(answer, fault, entry, signal)
  }

  return {
    fetch: simulatedFetch,
    baseUrl: service.baseUrl,
    get requests() {
      return log.copies()
    },
    faults: queue.faults,
    reset() {
      service.reset()
      queue.faults.clear()
      log.clear()
    },
  }
}

/**
 * Makes one request of what `fetch` takes. The signal is left out: whoever waits listens to it. A
 * server may hand over something else than a `RequestInit` behind the request, which is no matter.
 */
function toRequest(input: Request | URL | string, init: RequestInit = {}): Request {
  const isRequest = typeof input === 'object' && 'url' in input
  const changes = [init.method, init.headers, init.body].some((value) => value !== undefined)
  return isRequest && !changes ? input : new Request(input, { ...init, signal: null })
}

function respond(
  answer: Answer,
  fault: Exclude<Fault, RefuseFault> | undefined,
  entry: LogEntry,
  signal: AbortSignal,
): Response | Promise<Response> {
  if (fault?.type === 'disconnect') throw networkError('ECONNRESET')
  if (fault?.type === 'stall' && fault.at === 'headers') {
    return untilAborted(new Promise<Response>(() => {}), signal)
  }
  const given = fault?.type === 'status' ? statusAnswer(fault) : answer
  entry.status = given.status
  if (fault?.type === 'stall' || fault?.type === 'cut') {
    return toBrokenResponse(given, fault, signal)
  }
  entry.answered = true
  return toResponse(given, entry.method)
}

function statusAnswer({ status, headers, body = '' }: StatusFault): Answer {
  const lowerCase = Object.fromEntries(new Headers(headers))
  if (typeof body === 'object') return jsonAnswer(status, body, lowerCase)
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...lowerCase }, body }
}
