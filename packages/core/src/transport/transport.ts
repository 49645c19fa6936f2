import type { KyInstance } from 'ky'
import type { Outcome } from '../errors/outcome.ts'
import { graver } from '../errors/outcome.ts'
import type { ParamsIssue } from '../errors/params-error.ts'
import { ParamsError } from '../errors/params-error.ts'
import { issueAt } from '../params/issue-at.ts'
import type { WithResponse } from './api-promise.ts'
import { ApiPromise } from './api-promise.ts'
import { backoff } from './backoff.ts'
import { CallEvents } from './call-events.ts'
import type { ClientSettings } from './client-settings.ts'
import { createError } from './create-error.ts'
import type { Endpoint } from './endpoint.ts'
import type { Failure } from './failure.ts'
import { findDrift } from './find-drift.ts'
import { headerOf } from './header-of.ts'
import type { Masker } from './masker.ts'
import { createMasker } from './masker.ts'
import { mayRepeat } from './may-repeat.ts'
import type { CallParts, PreparedCall } from './prepared-call.ts'
import type { Provider } from './provider.ts'
import type { Answer, ReadContext } from './read-answer.ts'
import { readAnswer } from './read-answer.ts'
import type { CallInput, CheckedCall, CheckedOptions } from './read-call.ts'
import { readCall } from './read-call.ts'
import type { Progress } from './read-failure.ts'
import { readFailure, readStop } from './read-failure.ts'
import { askKey, givesKey, readKey } from './read-key.ts'
import type { ReadSettings } from './read-settings.ts'
import { readSettings } from './read-settings.ts'
import { readText } from './read-text.ts'
import { sendOnce } from './send-once.ts'
import type { Limits } from './within.ts'
import { Stopped, stopOf, within } from './within.ts'
import type { WrittenRequest } from './write-request.ts'
import { writeRequest } from './write-request.ts'

let loadedKy: KyInstance | undefined

/** Loads ky for the first call: it touches `Request` while it loads, which costs Node.js 50 ms. */
async function loadKy(): Promise<KyInstance> {
  // A load that failed, as that of a page's chunk may, is tried again.
  return (loadedKy ??= (await import('ky')).default)
}

/** Sends the calls of one client: the one place where requests are made, repeated and answered. */
export class Transport {
  readonly #provider: Provider
  readonly #settings: ReadSettings

  /**
   * Makes a transport for a provider.
   *
   * @param settings - The client's settings, as the caller gave them: the provider's own and the key
   *   stand among them.
   * @throws {ConfigError} when a setting is missing or wrong.
   */
  constructor(provider: Provider, settings: ClientSettings) {
    this.#provider = provider
    this.#settings = readSettings(provider, settings)
  }

  /**
   * Calls an operation.
   *
   * @param input - What the call is given, unchecked: it is read at once.
   * @returns The value; it rejects with whatever is wrong with the input, and nothing is thrown.
   */
  call<Value>(endpoint: Endpoint<Value>, input: CallInput): ApiPromise<Value> {
    return new ApiPromise(this.prepare(endpoint, input).run)
  }

  /**
   * Reads and checks a call, without sending it. Whatever is wrong with it, `run` rejects with.
   *
   * @param began - From when its deadline counts, where it goes on with what another call began.
   */
  prepare<Value>(
    endpoint: Endpoint<Value>,
    input: CallInput,
    began: number = this.#settings.clock.monotonic(),
  ): PreparedCall<Value> {
    try {
      const call = readCall(this.#provider, this.#settings, endpoint, input)
      return this.#prepareChecked(endpoint, call, began)
    } catch (error) {
      const refused: PreparedCall<Value> = {
        operation: endpoint.operation,
        params: {},
        options: {},
        path: '',
        isRefused: true,
        began,
        run: (parts) => this.asOneCall(endpoint, () => Promise.reject(error), parts),
        withParams: () => refused,
      }
      return refused
    }
  }

  /** Prepares a call that has been checked. */
  #prepareChecked<Value>(
    endpoint: Endpoint<Value>,
    call: CheckedCall,
    began: number,
  ): PreparedCall<Value> {
    const { params, options } = call
    const request = writeRequest(this.#provider, this.#settings, endpoint, call)
    return {
      operation: endpoint.operation,
      params,
      options,
      path: request.path,
      isRefused: false,
      began,
      run: (parts) =>
        this.asOneCall(endpoint, (all) => this.#run(endpoint, request, options, began, all), parts),
      withParams: (others, since = this.#settings.clock.monotonic()) =>
        this.#prepareChecked(endpoint, { ...call, params: others }, since),
    }
  }

  /**
   * Makes one call of one request or of several: a listener hears of a single one, which bears this
   * operation, and it ends as what makes it does.
   *
   * @param parts - Those of the call that this is only a part of.
   */
  asOneCall<Value>(
    endpoint: Endpoint,
    make: (parts: CallParts) => Promise<WithResponse<Value>>,
    parts?: CallParts,
  ): Promise<WithResponse<Value>> {
    if (parts) return make(parts)
    const { onEvent, clock, baseUrl } = this.#settings
    if (!onEvent) return make({ attempts: [], events: undefined })
    const client = { provider: this.#provider.name, baseUrl }
    const events = new CallEvents(onEvent, clock, endpoint, client)
    return events.end(make({ attempts: [], events }))
  }

  /**
   * Makes the error for a call that is wrong, and tells the listener that the call ends in it.
   *
   * @param what - What is wrong at the path, to follow its name.
   * @returns The error, for the caller to reject with.
   */
  refuse(endpoint: Endpoint, path: string, code: ParamsIssue['code'], what: string): ParamsError {
    const { name: provider } = this.#provider
    const { operation } = endpoint
    const error = new ParamsError([issueAt(path, code, what)], { provider, operation })
    void this.asOneCall(endpoint, () => Promise.reject(error)).catch(() => {})
    return error
  }

  /** Sends a call, and sends it again as often as that is safe and may help. */
  async #run<Value>(
    endpoint: Endpoint<Value>,
    request: WrittenRequest,
    options: CheckedOptions,
    began: number,
    { attempts, events }: CallParts,
  ): Promise<WithResponse<Value>> {
    const provider = this.#provider
    const settings = this.#settings
    const { clock, limiter } = settings
    const { signal, timeout = settings.timeout, deadline = settings.deadline } = options
    const { maxRetries = settings.maxRetries } = options
    const remaining = (): number => deadline - (clock.monotonic() - began)
    const told = { signal, timeout, deadline }
    events?.turnTo(endpoint, attempts.at(-1)?.error)

    let outcome: Outcome = 'not_sent'
    const end = (failure: Failure): Error => {
      const retryable = failure.transient && (request.repeatable || outcome !== 'unknown')
      return createError(failure, { provider, endpoint, outcome, retryable, attempts })
    }
    const endStopped = (stopped: Stopped): Error => end(readStop(stopped, { sent: false }, told))
    /** Does what is no attempt itself within the limits of the whole call. */
    const during = async <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
      const limits = { signal, timeout: Number.POSITIVE_INFINITY, remaining: remaining() }
      try {
        return await within(limits, work)
      } catch (error) {
        throw error instanceof Stopped ? endStopped(error) : error
      }
    }

    // Null is no key, and must not become the client's.
    const { [provider.key.setting]: source = settings.key } = options
    const key = givesKey(source)
      ? await during(() => askKey(provider, source, endpoint.operation))
      : readKey(provider, source, endpoint.operation)
    const headers = request.headers(key)
    let made: Masker | undefined
    const masker = (): Masker => {
      const credentials = headers['authorization']?.split(' ').at(-1) ?? key
      return (made ??= createMasker(provider, request.given(), [key, credentials]))
    }
    const context: ReadContext = { provider, endpoint, now: clock.now, masker }

    let waitedMs = 0
    for (let retry = 0; ; retry++) {
      // Whoever has a place is to send at once: the place's second begins when it is given.
      if (limiter && !loadedKy) await during(() => loadKy().catch(() => {}))
      const leave = limiter && (await during((stopped) => limiter.enter(stopped)))
      const limits = { signal, timeout, remaining: remaining() }
      const stopped = stopOf(limits)
      if (stopped) {
        leave?.()
        throw endStopped(stopped)
      }
      events?.emit({ type: 'request' })
      const startedAt = clock.now()
      const attemptBegan = clock.monotonic()
      const progress: Progress = { sent: false }
      const attempt = this.#attempt(request, headers, limits, progress)
      const tried = await (leave ? attempt.finally(leave) : attempt).then(
        (answer) => readAnswer(answer, context),
        (error: unknown) => readFailure(error, progress, told, context),
      )

      const status = progress.head?.status
      const requestId = this.#requestId(progress, tried.ok ? undefined : masker)
      const durationMs = clock.monotonic() - attemptBegan
      const error = tried.ok ? undefined : tried.failure.kind
      attempts.push({ startedAt, waitedMs, durationMs, status, requestId, error })
      if (status !== undefined && events) {
        events.emit({
          type: 'response',
          status,
          requestId: requestId && masker().maskName(requestId),
        })
      }
      if (tried.ok) {
        if (events && provider.isDescribed?.({ settings: settings.given, options }) !== false) {
          for (const drift of findDrift(endpoint.result, tried.value)) {
            events.emit({ type: 'drift', ...drift })
          }
        }
        // The answer was checked against the schema of this very type.
        const value = tried.value as Value
        const { answer } = tried
        const response = { status: answer.status, headers: answer.headers, requestId, attempts }
        return { value, response }
      }

      const { failure } = tried
      outcome = graver(outcome, failure.outcome)
      const mayTry = retry < maxRetries && mayRepeat(failure, request.repeatable)
      const wait = backoff(retry, clock.random(), failure.retryAfterMs)
      if (!mayTry || wait >= remaining()) throw end(failure)
      events?.emit({ type: 'retry', error: failure.kind, waitMs: wait })
      const waitingSince = clock.monotonic()
      await during((stopped) => clock.sleep(wait, stopped))
      waitedMs = clock.monotonic() - waitingSince
    }
  }

  /** Sends one request and reads its answer's text: one call of ky. */
  #attempt(
    request: WrittenRequest,
    headers: Readonly<Record<string, string>>,
    limits: Limits,
    progress: Progress,
  ): Promise<Answer> {
    const { fetch: ownFetch, maxResponseBytes } = this.#settings
    const { method, url, body } = request
    return within(limits, async (signal) => {
      const ky = loadedKy ?? (await loadKy())
      let failure: { readonly error: unknown } | undefined
      // All but the address goes past the Request that ky makes, which would cost a second one.
      const fetch = async (): Promise<Response> => {
        // A call that is over sends nothing more, even through a `fetch` that does not heed signals.
        signal.throwIfAborted()
        const send = ownFetch ?? globalThis.fetch
        const once = sendOnce(method, body)
        progress.sent = true
        try {
          const answer = await send(url, { method, headers, ...once, signal, redirect: 'manual' })
          if (isResponse(answer)) return answer
          throw Object.assign(new TypeError(), { code: 'NO_RESPONSE' })
        } catch (error) {
          failure = { error }
          throw error
        }
      }
      const options = { retry: 0, timeout: false, throwHttpErrors: false, fetch } as const
      let response: Response
      try {
        response = await ky(url, options)
      } catch (error) {
        // ky wraps what it takes for a network failure; the runtime's own error says more.
        throw failure ? failure.error : error
      }
      // A `fetch` that does not heed the signal may answer after its time.
      if (signal.aborted) void response.body?.cancel().catch(() => {})
      const { status, headers: answered } = response
      progress.head = { status, headers: answered }
      const text = await readText(response, maxResponseBytes, progress)
      return { status, headers: answered, text }
    })
  }

  /** The provider's id of the request; masked where it ends in an error. */
  #requestId({ head }: Progress, masker: (() => Masker) | undefined): string | undefined {
    for (const name of this.#provider.requestIdHeaders) {
      const id = head && headerOf(head.headers, name)
      if (id) return masker ? masker().maskName(id.slice(0, 200)) : id
    }
    return undefined
  }
}

/** Tells whether a `fetch` gave what it has to: the user's own, or one that a test put there. */
function isResponse(value: Partial<Response> | null | undefined): value is Response {
  const { status, headers } = value ?? {}
  return typeof status === 'number' && typeof headers?.get === 'function'
}
