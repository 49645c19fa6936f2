import * as api from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import type { ReadableSpan } from '@opentelemetry/sdk-trace-base'
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { acme, createThing, getThing } from '../test/acme.ts'
import { fakeClock } from '../test/fake-clock.ts'
import type { Step } from '../test/scripted-fetch.ts'
import { json, networkError, problem, scriptedFetch, thing } from '../test/scripted-fetch.ts'
import { traceCalls } from './otel.ts'
import type { ClientEvent } from './transport/client-event.ts'
import type { ClientSettings } from './transport/client-settings.ts'
import { Transport } from './transport/transport.ts'

const exporter = new InMemorySpanExporter()

const warn = vi.fn()
const silent = vi.fn()

beforeAll(() => {
  api.diag.setLogger({ error: warn, warn, info: silent, debug: silent, verbose: silent })
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] })
  api.trace.setGlobalTracerProvider(provider)
  api.context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
})
beforeEach(() => exporter.reset())
afterAll(() => {
  api.trace.disable()
  api.context.disable()
  api.diag.disable()
})

const onEvent = traceCalls(api)
const read = { ids: { thing_id: 'john@mail.com' } }

function client(...steps: Step[]): Transport {
  return clientWith({}, ...steps)
}

function clientWith(settings: ClientSettings, ...steps: Step[]): Transport {
  const { fetch } = scriptedFetch(...steps)
  const own = { secretKey: 'skey_1', fetch, clock: fakeClock(), onEvent }
  return new Transport(acme, { ...own, ...settings })
}

function attributesOf(kind: api.SpanKind): api.Attributes[] {
  const spans = exporter.getFinishedSpans().filter((span) => span.kind === kind)
  return spans.map(({ attributes }) => attributes)
}

function told({ name, kind, status, attributes }: ReadableSpan): unknown {
  return { name, kind, status, attributes }
}

const milliseconds = ([seconds, nanoseconds]: api.HrTime): number =>
  seconds * 1e3 + nanoseconds / 1e6

describe('the spans of a call', () => {
  it('are one for the call, and under it one for each attempt', async () => {
    await client(networkError('ECONNRESET'), problem('x', 503), json(thing)).call(getThing, read)
    const [first, second, third, call, ...others] = exporter.getFinishedSpans()
    expect(others).toEqual([])
    for (const attempt of [first, second, third]) {
      expect(attempt?.parentSpanContext?.spanId).toBe(call?.spanContext().spanId)
    }
    const request = {
      'http.request.method': 'GET',
      'url.template': '/things/{thing_id}',
      'server.address': 'api.acme.example',
      'server.port': 443,
    }
    expect([first, second, third, call].map((span) => span && told(span))).toEqual([
      {
        name: 'GET /things/{thing_id}',
        kind: api.SpanKind.CLIENT,
        status: { code: api.SpanStatusCode.ERROR },
        attributes: { ...request, 'error.type': 'connection' },
      },
      {
        name: 'GET /things/{thing_id}',
        kind: api.SpanKind.CLIENT,
        status: { code: api.SpanStatusCode.ERROR },
        attributes: {
          ...request,
          'http.request.resend_count': 1,
          'http.response.status_code': 503,
          'error.type': '503',
        },
      },
      {
        name: 'GET /things/{thing_id}',
        kind: api.SpanKind.CLIENT,
        status: { code: api.SpanStatusCode.UNSET },
        attributes: {
          ...request,
          'http.request.resend_count': 2,
          'http.response.status_code': 200,
        },
      },
      {
        name: 'things.get',
        kind: api.SpanKind.INTERNAL,
        status: { code: api.SpanStatusCode.UNSET },
        attributes: { 'x.provider': 'acme', 'x.operation': 'things.get' },
      },
    ])
    expect(call?.instrumentationScope.name).toBe('@x/core')
    expect(milliseconds(call?.startTime ?? [0, 0])).toBe(Date.UTC(2026, 0, 1))
    // The waits between the attempts belong to none of them.
    expect(
      [first, second, third, call].map((span) => milliseconds(span?.duration ?? [0, 0])),
    ).toEqual([0, 0, 0, 750])
  })

  it('say of an attempt that it failed, whatever its status said', async () => {
    const cut = async (): Promise<Response> =>
      new Response(
        new ReadableStream({ start: (controller) => controller.error(networkError('ECONNRESET')) }),
      )
    await client(cut, json({ object: 'error', code: 'x', message: 'y' }))
      .call(getThing, read)
      .safe()
    const attempts = exporter.getFinishedSpans().filter(({ kind }) => kind === api.SpanKind.CLIENT)
    expect(
      attempts.map(({ attributes, status }) => [
        attributes['http.response.status_code'],
        attributes['error.type'],
        status.code,
      ]),
    ).toEqual([
      [200, 'connection', api.SpanStatusCode.ERROR],
      [200, 'invalid_request', api.SpanStatusCode.ERROR],
    ])
  })

  it('stand under the span that is active where the call is made', async () => {
    const tracer = api.trace.getTracer('test')
    await tracer.startActiveSpan('handler', async (span) => {
      await client(json(thing)).call(getThing, read)
      span.end()
    })
    const spans = exporter.getFinishedSpans()
    const [handler, call] = ['handler', 'things.get'].map((name) =>
      spans.find((span) => span.name === name),
    )
    expect(call?.parentSpanContext?.spanId).toBe(handler?.spanContext().spanId)
  })

  it('say how a call failed, also one that was never sent', async () => {
    warn.mockClear()
    const results = [
      await client(problem('x', 400)).call(getThing, read).safe(),
      await client(json(thing))
        .call(createThing, { params: { emial: 'x' } })
        .safe(),
    ]
    const calls = exporter.getFinishedSpans().filter(({ kind }) => kind === api.SpanKind.INTERNAL)
    expect(calls.map(({ status }) => status)).toEqual(
      results.map((result) => ({
        code: api.SpanStatusCode.ERROR,
        message: result.ok ? undefined : result.error.message,
      })),
    )
    expect(attributesOf(api.SpanKind.CLIENT)).toEqual([
      expect.objectContaining({ 'error.type': '400' }),
    ])
    // OpenTelemetry complains of a span that is used after its end.
    expect(warn).not.toHaveBeenCalled()
    expect(attributesOf(api.SpanKind.INTERNAL)).toEqual([
      {
        'x.provider': 'acme',
        'x.operation': 'things.get',
        'error.type': 'invalid_request',
        'x.outcome': 'rejected',
      },
      {
        'x.provider': 'acme',
        'x.operation': 'things.create',
        'error.type': 'params',
        'x.outcome': 'not_sent',
      },
    ])
  })

  it.each([
    ['https://127.0.0.1', 443],
    ['http://127.0.0.1', 80],
    ['http://127.0.0.1:8080', 8080],
  ])('say where %s is', async (baseUrl, port) => {
    await clientWith({ baseUrl }, json(thing)).call(getThing, read)
    expect(attributesOf(api.SpanKind.CLIENT)).toEqual([
      expect.objectContaining({ 'server.address': '127.0.0.1', 'server.port': port }),
    ])
  })

  it('are forgotten once the call has ended', async () => {
    const events: ClientEvent[] = []
    const keep = (event: ClientEvent): void => void events.push(event)
    await clientWith({ onEvent: keep }, json(thing)).call(getThing, read)
    // What comes again is another call's.
    for (const event of [...events, ...events]) onEvent(event)
    expect(attributesOf(api.SpanKind.INTERNAL)).toHaveLength(2)
  })

  it('of a call of several requests are one for it, and one for each attempt', async () => {
    const transport = client(
      networkError('ECONNRESET'),
      json(thing),
      networkError('ECONNRESET'),
      json(thing),
    )
    const create = transport.prepare(createThing, {})
    await transport.asOneCall(createThing, async (parts) => {
      await create.run(parts).catch(() => {})
      await transport.prepare(getThing, read).run(parts)
      return transport.prepare(getThing, read).run(parts)
    })
    const spans = exporter.getFinishedSpans()
    expect(
      spans.map(({ name, attributes }) => [
        name,
        attributes['error.type'],
        attributes['http.request.resend_count'],
      ]),
    ).toEqual([
      ['POST /things', 'connection', undefined],
      ['GET /things/{thing_id}', undefined, undefined],
      ['GET /things/{thing_id}', 'connection', undefined],
      ['GET /things/{thing_id}', undefined, 1],
      ['things.create', undefined, undefined],
    ])
  })

  it('are kept apart when many calls of many clients are under way', async () => {
    const clients = [client(json(thing)), client(json(thing))]
    const calls = clients.flatMap((one) =>
      Array.from({ length: 10 }, () => one.call(getThing, read)),
    )
    await Promise.all(calls)
    expect(exporter.getFinishedSpans()).toHaveLength(40)
    expect(
      new Set(exporter.getFinishedSpans().map((span) => span.spanContext().traceId)).size,
    ).toBe(20)
  })

  it('hold no id and no key', async () => {
    await client(problem('x', 400)).call(getThing, read).safe()
    const shown = JSON.stringify(
      exporter.getFinishedSpans().map((span) => [told(span), span.events]),
    )
    expect(shown).not.toContain('john')
    expect(shown).not.toContain('skey_1')
  })
})
