import type { ClientEvent } from './transport/client-event.ts'

/** What is used of an OpenTelemetry span. */
export interface OtelSpan {
  /** Adds attributes to the span. */
  setAttributes(attributes: Record<string, string | number>): unknown
  /** Says whether what the span stands for worked. */
  setStatus(status: { code: number; message?: string }): unknown
  /** Ends the span, now or at a time in milliseconds since 1970. */
  end(endTime?: number): void
}

/** What is used of an OpenTelemetry tracer. */
export interface OtelTracer<Context, Span> {
  /** Begins a span under the one of a context. */
  startSpan(
    name: string,
    options: { kind: number; startTime: number; attributes: Record<string, string | number> },
    context: Context,
  ): Span
}

/** What is used of the package `@opentelemetry/api`. */
export interface OtelApi<Context, Span> {
  /** Gives a tracer, and makes a context of a span. */
  readonly trace: {
    getTracer(name: string): OtelTracer<Context, Span>
    setSpan(context: Context, span: Span): Context
  }
  /** Gives the context that a call is made in. */
  readonly context: { active(): Context }
}

/** The spans of a call that is under way. */
interface OpenCall<Context, Span> {
  readonly span: Span
  readonly context: Context
  attempt: Span | undefined
  /** The last request, and how often it was sent again. */
  request: string
  resends: number
  /** Whether the last attempt failed, and another follows. */
  isRetried: boolean
}

// The numbers that OpenTelemetry's API gives these names.
const INTERNAL = 0
const CLIENT = 2
const ERROR = 2

/**
 * Turns the events of a client into OpenTelemetry spans: an INTERNAL one for each call, named for
 * its operation, and under it a CLIENT one for each attempt, by the conventions for HTTP. They bear
 * path templates and no ids, queries or bodies.
 *
 * @param api - The package `@opentelemetry/api`, or what has the same shape.
 * @returns A listener for the setting `onEvent`; several clients may share it.
 * @see https://opentelemetry.io/docs/specs/semconv/http/http-spans/
 * @example
 * ```ts
 * import * as api from '@opentelemetry/api'
 * import { traceCalls } from '@x/core/otel'
 * import { createOmise } from '@x/omise'
 *
 * const omise = createOmise({ onEvent: traceCalls(api) })
 * ```
 */
export function traceCalls<Context, Span extends OtelSpan>(
  api: OtelApi<Context, Span>,
): (event: ClientEvent) => void {
  const tracer = api.trace.getTracer('@x/core')
  const calls = new Map<number, OpenCall<Context, Span>>()

  const open = (event: ClientEvent): OpenCall<Context, Span> => {
    const parent = api.context.active()
    const attributes = { 'x.provider': event.provider, 'x.operation': event.operation }
    const options = { kind: INTERNAL, startTime: event.startedAt, attributes }
    const span = tracer.startSpan(event.operation, options, parent)
    const call = {
      span,
      context: api.trace.setSpan(parent, span),
      attempt: undefined,
      request: '',
      resends: 0,
      isRetried: false,
    }
    calls.set(event.callId, call)
    return call
  }

  return (event) => {
    const call = calls.get(event.callId) ?? open(event)
    const now = event.startedAt + event.durationMs
    switch (event.type) {
      case 'request': {
        const name = `${event.method} ${event.path}`
        call.resends = call.isRetried && call.request === name ? call.resends + 1 : 0
        call.request = name
        call.isRetried = false
        const attributes = describeRequest(event, call.resends)
        const options = { kind: CLIENT, startTime: now, attributes }
        // The one before, if it is open still, brought a page on which what is looked for is not.
        endAttempt(call, now)
        call.attempt = tracer.startSpan(name, options, call.context)
        return
      }
      case 'response': {
        const { status } = event
        call.attempt?.setAttributes({ 'http.response.status_code': status })
        // What comes with any other status may still be cut off, or no answer of the API's.
        if (status < 400) return
        fail(call.attempt, String(status))
        return endAttempt(call, now)
      }
      case 'retry':
        call.isRetried = true
        fail(call.attempt, event.error)
        return endAttempt(call, now)
      case 'end':
        calls.delete(event.callId)
        if (event.error) {
          fail(call.attempt, event.error.kind)
          fail(call.span, event.error.kind, event.error.message)
          call.span.setAttributes({ 'x.outcome': event.error.outcome })
        }
        endAttempt(call, now)
        call.span.end(now)
    }
  }
}

function describeRequest(
  { method, path, baseUrl }: ClientEvent,
  resends: number,
): Record<string, string | number> {
  const { hostname, port, protocol } = new URL(baseUrl)
  return {
    'http.request.method': method,
    'url.template': path,
    'server.address': hostname,
    'server.port': Number(port) || (protocol === 'https:' ? 443 : 80),
    ...(resends > 0 ? { 'http.request.resend_count': resends } : {}),
  }
}

function endAttempt<Context, Span extends OtelSpan>(
  call: OpenCall<Context, Span>,
  now: number,
): void {
  call.attempt?.end(now)
  call.attempt = undefined
}

function fail(span: OtelSpan | undefined, type: string, message?: string): void {
  span?.setAttributes({ 'error.type': type })
  span?.setStatus({ code: ERROR, ...(message === undefined ? {} : { message }) })
}
