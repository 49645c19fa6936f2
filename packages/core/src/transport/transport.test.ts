import { inspect } from 'node:util'
import { looseObject, string } from 'valibot'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import {
  acme,
  createThing,
  destroyThing,
  formAcme,
  getThing,
  listThings,
  updateThing,
} from '../../test/acme.ts'
import { fakeClock } from '../../test/fake-clock.ts'
import { bank, createPerson } from '../../test/people.ts'
import { json, networkError, problem, scriptedFetch, thing } from '../../test/scripted-fetch.ts'
import type { Step } from '../../test/scripted-fetch.ts'
import type { AnyError } from '../errors/any-error.ts'
import { InvalidRequestError } from '../errors/invalid-request-error.ts'
import type { ApiPromise, Result } from './api-promise.ts'
import type { CallInput } from './read-call.ts'
import type { ClientSettings } from './client-settings.ts'
import type { Endpoint } from './endpoint.ts'
import { Transport } from './transport.ts'

const id = { thing_id: 'thing_1' }

interface Setup {
  readonly call: <Value>(endpoint: Endpoint<Value>, input?: CallInput) => ApiPromise<Value>
  readonly seen: ReturnType<typeof scriptedFetch>['seen']
  readonly clock: ReturnType<typeof fakeClock>
}

function setup(
  steps: readonly Step[],
  settings: ClientSettings & { secretKey?: unknown } = {},
): Setup {
  const { fetch, seen } = scriptedFetch(...steps)
  const clock = fakeClock()
  const complete = { secretKey: 'skey_1', fetch, clock, ...settings }
  const transport = new Transport(acme, complete)
  return { call: (endpoint, input = {}) => transport.call(endpoint, input), seen, clock }
}

// ky is loaded by the first call, however long that takes; the others go out in microtasks.
beforeAll(async () => {
  await setup([json(thing)]).call(createThing)
})

/** Calls an operation that is to fail, and gives its error. */
async function failing(promise: ApiPromise<unknown>): Promise<AnyError> {
  const result = await promise.safe()
  if (result.ok) throw new Error('The call was to fail.')
  return result.error
}

describe('a request', () => {
  it('carries method, URL, headers and body', async () => {
    const { call, seen } = setup([json(thing)], { headers: { 'x-shop': 'mine' } })
    await call(createThing, {
      params: { email: 'a@b.co' },
      options: { headers: { 'x-trace': '1' } },
    })
    expect(seen).toMatchInlineSnapshot(`
      [
        {
          "body": "{"email":"a@b.co"}",
          "headers": {
            "accept": "application/json",
            "acme-version": "1",
            "authorization": "Basic c2tleV8xOg==",
            "content-type": "application/json",
            "user-agent": "x-acme/1.0.0",
            "x-shop": "mine",
            "x-trace": "1",
          },
          "method": "POST",
          "url": "https://api.acme.example/things",
        },
      ]
    `)
  })

  it('keeps the path prefix of the base URL, and an id in its segment', async () => {
    const { call, seen } = setup([json(thing)], { baseUrl: 'https://proxy.example/v1/' })
    await call(getThing, { ids: { thing_id: '../a b?c#d' } })
    expect(seen[0]?.url).toBe('https://proxy.example/v1/things/..%2Fa%20b%3Fc%23d')
    expect(seen[0]?.body).toBeNull()
    expect(seen[0]?.headers).not.toHaveProperty('content-type')
  })

  it('is a form where the provider wants one', async () => {
    const { fetch, seen } = scriptedFetch(json(thing))
    const transport = new Transport(formAcme, { secretKey: 'skey_1', fetch } as ClientSettings)
    await transport.call(createThing, { params: { email: 'a b@c.co', flags: { loud: 'x' } } })
    expect(seen[0]?.body).toBe('email=a+b%40c.co&flags.loud=x')
    expect(seen[0]?.headers).toMatchObject({ 'content-type': 'application/x-www-form-urlencoded' })
    const error = await failing(
      transport.call(createThing, { params: {}, options: { extraParams: { x: null } } }),
    )
    expect(error).toMatchObject({ kind: 'params', issues: [{ path: 'x', code: 'type' }] })
    expect(await failing(transport.call(createThing, { params: { email: null } }))).toMatchObject({
      issues: [{ path: 'email', code: 'type' }],
    })
  })

  it('carries undocumented params where documented ones go', async () => {
    const { call, seen } = setup([json(thing)])
    const options = { extraParams: { expand: true, deep: { a: [1] } } }
    await call(getThing, { ids: id, options })
    await call(destroyThing, { ids: id, options })
    await call(createThing, { params: { email: 'x' }, options })
    for (const { url } of seen.slice(0, 2)) {
      expect(url).toBe('https://api.acme.example/things/thing_1?expand=true&deep%5Ba%5D%5B%5D=1')
    }
    expect(seen[2]?.body).toBe('{"email":"x","expand":true,"deep":{"a":[1]}}')
  })

  it('takes undocumented params in every form', async () => {
    const { call, seen } = setup([json(thing)])
    const pairs = [['nickname', 'Lu']] as const
    for (const extraParams of [pairs, new Map(pairs), new URLSearchParams('nickname=Lu')]) {
      await call(createThing, { options: { extraParams } })
    }
    expect(seen.map(({ body }) => body)).toEqual(Array(3).fill('{"nickname":"Lu"}'))
  })

  it('takes the id from among the params, once', async () => {
    const { call, seen } = setup([json(thing)])
    await call(updateThing, { params: { thing_id: 'thing_1', email: 'x' } })
    expect(seen[0]).toMatchObject({
      url: 'https://api.acme.example/things/thing_1',
      body: '{"email":"x"}',
    })
    await call(updateThing, { ids: id, params: { thing_id: 'thing_1', email: 'x' } })
    expect(seen[1]).toEqual(seen[0])
    const twice = await failing(
      call(updateThing, { ids: id, params: { thing_id: 'thing_2', email: 'x' } }),
    )
    expect(twice).toMatchObject({ issues: [{ path: 'thing_id', code: 'conflict' }] })
  })

  it('looks up fetch when it is sent', async () => {
    const { fetch, seen } = scriptedFetch(json(thing))
    const { call } = setup([], { fetch: undefined })
    vi.stubGlobal('fetch', fetch)
    await call(getThing, { ids: id })
    expect(seen).toHaveLength(1)
  })
})

describe('what is wrong is refused before anything is sent', () => {
  it.each([
    [getThing, { ids: { thing_id: undefined } }, 'params'],
    [getThing, { ids: { thing_id: '' } }, 'params'],
    [destroyThing, { ids: { thing_id: ' ' } }, 'params'],
    [destroyThing, { ids: { thing_id: '..' } }, 'params'],
    [createThing, { params: { emial: 'x' } }, 'params'],
    [updateThing, { ids: id, params: {} }, 'params'],
    [updateThing, { ids: id, params: { email: undefined } }, 'params'],
    [updateThing, { ids: id, options: { extraParams: { x: undefined } } }, 'params'],
    [createThing, { params: { email: 'x' }, options: { extraParams: { email: 'y' } } }, 'params'],
    [
      createThing,
      { params: { flags: {} }, options: { extraParams: { 'flags[a]': 'y' } } },
      'params',
    ],
    [
      createThing,
      { params: { flags: {} }, options: { extraParams: { 'flags.a': 'y' } } },
      'params',
    ],
    [
      createThing,
      {
        options: {
          extraParams: [
            ['a', 1],
            ['a', 2],
          ],
        },
      },
      'params',
    ],
    [createThing, { options: { timeout: -1 } }, 'config'],
    [getThing, { ids: id, options: { extraParams: { x: null } } }, 'params'],
    [createThing, { options: { extraParams: new Date() } }, 'params'],
    [createThing, { options: { extraParams: null } }, 'config'],
    [createThing, { options: { extraParams: 'a=b' } }, 'config'],
    [createThing, { options: { signal: {} } }, 'config'],
    [createThing, { options: { signal: new EventTarget() } }, 'config'],
    [createThing, { options: { signal: { aborted: false, addEventListener() {} } } }, 'config'],
    [
      createThing,
      {
        options: {
          signal: {
            get aborted(): boolean {
              throw new Error('mine')
            },
          },
        },
      },
      'config',
    ],
    [createThing, { options: { tiemout: 1 } }, 'config'],
    [createThing, { options: { headers: { host: 'evil.example' } } }, 'config'],
    [createThing, { options: { headers: { 'x-a': 'b\r\nx-c: d' } } }, 'config'],
    [createThing, { options: { secretKey: 'ä' } }, 'config'],
    // What has no key of its own must not be done with the client's.
    [createThing, { options: { secretKey: null } }, 'config'],
    [createThing, { options: 'soon' }, 'config'],
    [createThing, { options: AbortSignal.timeout(1) }, 'config'],
    [createThing, { options: new Map([['timeout', 1]]) }, 'config'],
  ])('%# %o', async (endpoint, input, kind) => {
    for (const secretKey of ['skey_1', () => 'skey_1']) {
      const { call, seen } = setup([json(thing)], { secretKey })
      const error = await failing(call(endpoint, input as CallInput))
      const { operation } = endpoint
      const refused = { provider: 'acme', operation, outcome: 'not_sent', retryable: false }
      expect(error).toMatchObject({ kind, ...refused, attempts: [] })
      expect(seen).toEqual([])
    }
  })

  it('and an update is empty where there is nothing to write', async () => {
    const lists = { ids: id, options: { extraParams: { list: [] } } }
    const { call, seen } = setup([json(thing)])
    await call(updateThing, lists)
    expect(seen[0]?.body).toBe('{"list":[]}')
    const form = new Transport(formAcme, { secretKey: 'skey_1' } as ClientSettings)
    expect(await failing(form.call(updateThing, lists))).toMatchObject({
      issues: [{ path: '', code: 'missing' }],
    })
    expect(await failing(call(updateThing, { ids: id, params: { emial: 'x' } }))).toMatchObject({
      issues: [{ path: 'emial', code: 'unknown' }],
    })
  })

  it('and told without the key, which may stand in any place', async () => {
    const { call } = setup([json(thing)], { secretKey: 'A1B2C3D4E5F6' })
    for (const input of [
      { params: { A1B2C3D4E5F6: 'x' } },
      { options: { A1B2C3D4E5F6: 'x' } },
      { options: { extraParams: { A1B2C3D4E5F6: Symbol('x') } } },
    ]) {
      const error = await failing(call(createThing, input))
      expect(inspect(error, { depth: 10, showHidden: true })).not.toMatch(/A1B2C3D4E5F6/i)
    }
  })

  it('and never thrown by the call itself', async () => {
    const { call } = setup([json(thing)])
    const promise = call(createThing, {
      params: {
        get email(): string {
          throw new Error('SECRET')
        },
      },
    })
    expect((await failing(promise)).message).not.toContain('SECRET')
  })
})

const LOST = networkError('ECONNRESET')
const REFUSED = networkError('ECONNREFUSED', 'connect')
const html = (status: number): Response => new Response('<html>', { status })
const broken =
  (status: number, error = LOST): (() => Promise<Response>) =>
  async () => {
    const cut = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"object":"thi'))
      },
      pull() {
        throw error
      },
    })
    return new Response(cut, { status })
  }

/** Answers as a `fetch` of the caller's own may: with a part of what it has to give. */
const withPart =
  (part: Partial<Response>): Step =>
  async () =>
    part as Response

/** A body whose reading fails, with what closes it. */
const unreadable = (cancel?: () => void): Response['body'] => {
  const body = { getReader: () => ({ read: () => Promise.reject(LOST), cancel }) }
  // A `fetch` of the caller's own may give what only resembles a body.
  return body as unknown as Response['body']
}

/** What one attempt ends in, for a create without any retry. */
const ENDS: readonly (readonly [string, Step, Partial<AnyError> & Record<string, unknown>])[] = [
  [
    'refused',
    REFUSED,
    {
      message:
        'things.create: no connection to Acme could be made (ECONNREFUSED); nothing was sent',
      kind: 'connection',
      outcome: 'not_sent',
      retryable: true,
      code: 'ECONNREFUSED',
    },
  ],
  [
    'lost',
    LOST,
    {
      message:
        'things.create: the connection to Acme was lost (ECONNRESET); it may have taken effect',
      kind: 'connection',
      outcome: 'unknown',
      retryable: false,
      code: 'ECONNRESET',
    },
  ],
  [
    'lost in a browser',
    new TypeError('Failed to fetch'),
    { kind: 'connection', outcome: 'unknown', code: 'TypeError' },
  ],
  [
    'lost for a reason that nobody tells',
    () => Promise.reject(),
    {
      message: 'things.create: the connection to Acme was lost; it may have taken effect',
      kind: 'connection',
      outcome: 'unknown',
      code: undefined,
    },
  ],
  [
    'lost while the body came',
    broken(200),
    { kind: 'connection', outcome: 'unknown', retryable: false },
  ],
  [
    'an answer without a status',
    withPart({ headers: new Headers() }),
    { kind: 'connection', outcome: 'unknown', code: 'NO_RESPONSE' },
  ],
  [
    'an answer without headers',
    withPart({ status: 400 }),
    { kind: 'connection', outcome: 'unknown', code: 'NO_RESPONSE' },
  ],
  [
    'no answer at all, as a mock may give',
    // It may give what it likes.
    async () => undefined as unknown as Response,
    {
      message:
        'things.create: the connection to Acme was lost (NO_RESPONSE); it may have taken effect',
      kind: 'connection',
      outcome: 'unknown',
      code: 'NO_RESPONSE',
    },
  ],
  [
    'an answer whose text is none',
    async () => Object.assign(new Response(null), { text: async () => 5 }),
    { kind: 'response', outcome: 'unknown', body: '' },
  ],
  [
    'a body that can neither be read nor closed',
    withPart({ status: 200, headers: new Headers(), body: unreadable() }),
    { kind: 'connection', outcome: 'unknown', retryable: false },
  ],
  [
    'a body that cannot be read, and breaks when it is closed',
    withPart({
      status: 500,
      headers: new Headers(),
      body: unreadable(() => {
        throw new Error('This body cannot be closed.')
      }),
    }),
    { kind: 'server', outcome: 'unknown', retryable: false },
  ],
  [
    'a body that cannot be read, and does not say when it is closed',
    withPart({ status: 400, headers: new Headers(), body: unreadable(() => {}) }),
    { kind: 'invalid_request', outcome: 'rejected', retryable: false },
  ],
  [
    'refused while the body came',
    broken(200, REFUSED),
    { kind: 'connection', outcome: 'unknown', retryable: false },
  ],
  [
    'a refusal whose body was lost',
    broken(400),
    { kind: 'invalid_request', outcome: 'rejected', status: 400 },
  ],
  [
    'a failure whose body was lost',
    broken(503),
    { kind: 'server', outcome: 'unknown', status: 503 },
  ],
  [
    '400',
    problem('bad', 400),
    { kind: 'invalid_request', outcome: 'rejected', retryable: false, code: 'bad' },
  ],
  [
    '400 of a proxy',
    html(400),
    {
      message: 'things.create: the request was refused (400); it took no effect',
      kind: 'invalid_request',
      outcome: 'rejected',
      code: undefined,
    },
  ],
  ['400 for a duplicate', problem('taken', 400), { kind: 'duplicate', outcome: 'rejected' }],
  ['401', problem('no', 401), { kind: 'authentication', outcome: 'rejected', retryable: false }],
  ['401 of a proxy', html(401), { kind: 'authentication', outcome: 'rejected' }],
  ['403', problem('no', 403), { kind: 'permission', outcome: 'rejected' }],
  ['404', problem('no', 404), { kind: 'not_found', outcome: 'rejected', requestId: 'request-404' }],
  [
    '404 of a proxy',
    html(404),
    {
      message:
        'things.create: the answer is a 404 page of somebody else: check `baseUrl` (404); it took no effect',
      kind: 'response',
      outcome: 'rejected',
      status: 404,
    },
  ],
  [
    '404 whose body was lost',
    broken(404),
    {
      message: 'things.create: the answer was cut off (404); it took no effect',
      kind: 'response',
      outcome: 'rejected',
    },
  ],
  ['408', problem('slow', 408), { kind: 'invalid_request', outcome: 'unknown', retryable: false }],
  ['409', problem('no', 409), { kind: 'duplicate', outcome: 'rejected' }],
  ['422', problem('no', 422), { kind: 'invalid_request', outcome: 'rejected' }],
  [
    '429',
    problem('no', 429, { 'retry-after': '7' }),
    { kind: 'rate_limit', outcome: 'rejected', retryable: true, retryAfterMs: 7000 },
  ],
  ['500', problem('no', 500), { kind: 'server', outcome: 'unknown', retryable: false }],
  [
    '503 of a proxy',
    html(503),
    { kind: 'server', outcome: 'unknown', status: 503, retryable: false },
  ],
  [
    '302',
    new Response(null, { status: 302, headers: { location: 'https://evil.example' } }),
    {
      message:
        'things.create: the answer is a redirect, which is not followed: check `baseUrl` (302); it may have taken effect',
      kind: 'response',
      outcome: 'unknown',
    },
  ],
  ['399', json({}, 399), { kind: 'response', outcome: 'unknown', status: 399 }],
  ['400', json({}, 400), { kind: 'invalid_request', outcome: 'rejected', status: 400 }],
  ['499', json({}, 499), { kind: 'invalid_request', outcome: 'rejected', status: 499 }],
  [
    'an empty 200',
    new Response(' '),
    {
      message: 'things.create: the answer is empty (200); it may have taken effect',
      kind: 'response',
      outcome: 'unknown',
    },
  ],
  ['204', new Response(null, { status: 204 }), { kind: 'response', outcome: 'unknown' }],
  [
    'a 200 page',
    html(200),
    {
      message: 'things.create: the answer is not JSON (200); it may have taken effect',
      kind: 'response',
      outcome: 'unknown',
      body: '<html>',
    },
  ],
  [
    'a 200 of another kind',
    json({ object: 'list', id: 'x' }),
    { kind: 'response', outcome: 'unknown' },
  ],
  ['a 200 that is a list', json([thing]), { kind: 'response', outcome: 'unknown' }],
  [
    'a 200 without its id',
    json({ object: 'thing', data: [thing] }),
    { kind: 'response', outcome: 'succeeded', retryable: false },
  ],
  [
    'a 200 with an empty id',
    json({ object: 'thing', id: '' }),
    { kind: 'response', outcome: 'succeeded' },
  ],
  [
    'a 200 that is an error',
    problem('no', 200),
    { kind: 'invalid_request', outcome: 'rejected', status: 200 },
  ],
  [
    'a 200 that is a duplicate',
    problem('taken', 200),
    { kind: 'duplicate', outcome: 'rejected', status: 200 },
  ],
]

describe('a create that fails once', () => {
  it.each(ENDS)('says what it knows: %s', async (_, step, expected) => {
    const { call } = setup([step], { maxRetries: 0 })
    const error = await failing(call(createThing, { params: { email: 'x' } }))
    expect(error).toMatchObject({ provider: 'acme', operation: 'things.create', ...expected })
    expect(error.attempts).toHaveLength(1)
    expect(error.attempts[0]).toMatchObject({ error: expected.kind, waitedMs: 0 })
  })

  it.each(ENDS.filter(([, , { retryable }]) => !retryable))(
    'is not sent again: %s',
    async (_, step) => {
      const { call, seen } = setup([step, json(thing)], { maxRetries: 5 })
      await failing(call(createThing))
      expect(seen).toHaveLength(1)
    },
  )

  it('reads a byte order mark as what it is', async () => {
    const { call } = setup([new Response(`\ufeff${JSON.stringify(thing)}`)])
    await expect(call(createThing)).resolves.toEqual(thing)
  })

  it.each([
    [{ id: 'x', object: 7 }, undefined],
    [{}, 'things.create: the answer is a record without its id (200); it took effect'],
    [null, 'things.create: the answer is not a record (200); it may have taken effect'],
  ])('wants no more than an id where records bear no kind: %j', async (answer, message) => {
    const { call } = setup([json(answer)])
    const createRecord: Endpoint = { ...createThing, result: looseObject({ id: string() }) }
    const result = await call(createRecord).safe()
    expect(result.ok ? undefined : result.error.message).toBe(message)
  })

  it('keeps the answer as it came', async () => {
    const answer = '{"id":"thing_1","extra":{"b":1,"a":[]},"object":"thing","nothing":null}'
    const { call } = setup([new Response(answer, { headers: { 'x-request-id': 'request-7' } })])
    const created = call(createThing, { params: { email: 'request-7' } })
    const { value, response } = await created.withResponse()
    expect(JSON.stringify(value)).toBe(answer)
    expect(response.requestId).toBe('request-7')
  })

  it.each([
    [200, 'unknown'],
    [302, 'unknown'],
    [404, 'rejected'],
  ])('ends in a clear error when an answer of %d is too large', async (status, outcome) => {
    const large = json({ ...thing, more: 'x'.repeat(2000) }, status)
    const { call } = setup([large], { maxResponseBytes: 1000 })
    const error = await failing(call(createThing))
    expect(error).toMatchObject({ kind: 'response', outcome })
    expect(error.message).toContain('`maxResponseBytes`')
  })
})

it.each([
  [null, 'is not a list'],
  [{ object: 'thing', id: 'x', data: [] }, 'is not a list'],
  [{ object: 'list', id: 'x' }, 'has no list of records in `data`'],
  [{ object: 'list', data: [thing, null] }, 'has no list of records in `data`'],
])('an answer that is no list is not taken for one: %j', async (answer, flaw) => {
  const { call } = setup([json(answer)])
  const error = await failing(call(listThings))
  expect(error).toMatchObject({
    kind: 'response',
    message: `things.list: the answer ${flaw} (200)`,
  })
})

describe('a retry', () => {
  it.each([
    REFUSED,
    LOST,
    problem('x', 408),
    problem('x', 429),
    problem('x', 500),
    problem('x', 502),
    problem('x', 503),
    problem('x', 504),
    broken(200),
  ])('of a read follows what may pass: %#', async (step) => {
    const { call, seen, clock } = setup([step, step, json(thing)])
    const { value, response } = await call(getThing, { ids: id }).withResponse()
    expect(value).toEqual(thing)
    expect(seen).toHaveLength(3)
    expect(clock.waits).toEqual([250, 500])
    expect(response.attempts.map(({ waitedMs }) => waitedMs)).toEqual([0, 250, 500])
  })

  it.each([problem('x', 400), problem('x', 401), problem('x', 404), problem('x', 501), html(200)])(
    'of a read does not follow what stays: %#',
    async (step) => {
      const { call, seen } = setup([step, json(thing)])
      await failing(call(getThing, { ids: id }))
      expect(seen).toHaveLength(1)
    },
  )

  it('of a create follows only what certainly took no effect', async () => {
    const { call, seen } = setup([REFUSED, problem('x', 429), LOST, json(thing)], { maxRetries: 5 })
    const error = await failing(call(createThing))
    expect(seen).toHaveLength(3)
    expect(error).toMatchObject({ kind: 'connection', outcome: 'unknown', retryable: false })
    expect(error.attempts.map((attempt) => attempt.error)).toEqual([
      'connection',
      'rate_limit',
      'connection',
    ])
  })

  it('of a read ends in words about its effect only where nothing was sent', async () => {
    const messages = [REFUSED, LOST].map(async (step) => {
      const { call } = setup([step], { maxRetries: 0 })
      return (await failing(call(getThing, { ids: id }))).message
    })
    expect(await Promise.all(messages)).toEqual([
      'things.get: no connection to Acme could be made (ECONNREFUSED); nothing was sent',
      'things.get: the connection to Acme was lost (ECONNRESET)',
    ])
  })

  it('of an update depends on what it carries', async () => {
    const plain = setup([LOST, json(thing)])
    await plain.call(updateThing, { ids: id, params: { email: 'x' } })
    expect(plain.seen).toHaveLength(2)
    const { call, seen } = setup([LOST, json(thing)])
    const error = await failing(call(updateThing, { ids: id, params: { card: 'tokn_1' } }))
    expect(error).toMatchObject({ outcome: 'unknown', retryable: false })
    expect(seen).toHaveLength(1)
    const hidden = setup([LOST, json(thing)])
    await failing(
      hidden.call(updateThing, { ids: id, options: { extraParams: { card: 'tokn_1' } } }),
    )
    expect(hidden.seen).toHaveLength(1)
  })

  it('of a destroy that then finds nothing leaves open who destroyed it', async () => {
    const { call } = setup([LOST, problem('no', 404)])
    const error = await failing(call(destroyThing, { ids: id }))
    expect(error).toMatchObject({ kind: 'not_found', outcome: 'unknown' })
    const limited = setup([problem('x', 429), problem('no', 404)])
    expect(await failing(limited.call(destroyThing, { ids: id }))).toMatchObject({
      outcome: 'rejected',
    })
  })

  it('waits at least as long as the provider asks for', async () => {
    const { call, clock } = setup([
      problem('x', 429, { 'retry-after': '3' }),
      problem('x', 429, { 'retry-after-ms': '1' }),
      json(thing),
    ])
    await call(getThing, { ids: id })
    expect(clock.waits).toEqual([3000, 500])
  })

  it('waits until the time that the provider names, however long its answer took', async () => {
    const retryAfter = 'Thu, 01 Jan 2026 00:00:30 GMT'
    const { call, clock } = setup([
      async () => {
        clock.advance(20_000)
        return problem('x', 429, { 'retry-after': retryAfter })
      },
      json(thing),
    ])
    await call(getThing, { ids: id })
    expect(clock.waits).toEqual([10_000])
  })

  it('is not begun when its wait does not fit in the deadline', async () => {
    const { call, seen, clock } = setup([problem('x', 429, { 'retry-after': '3600' }), json(thing)])
    const options = { deadline: 3_600_000 }
    const error = await failing(call(getThing, { ids: id, options }))
    expect(error).toMatchObject({ kind: 'rate_limit', retryAfterMs: 3_600_000, retryable: true })
    expect(seen).toHaveLength(1)
    expect(clock.waits).toEqual([])
  })

  it('comes as often as is asked for', async () => {
    const { call, seen } = setup([LOST], { maxRetries: 4 })
    expect((await failing(call(getThing, { ids: id }))).attempts).toHaveLength(5)
    await failing(call(getThing, { ids: id, options: { maxRetries: 0 } }))
    expect(seen).toHaveLength(6)
  })
})

describe('time', () => {
  const stalled: Step = () => new Promise(() => {})
  const stalledBody =
    (status: number): Step =>
    async () =>
      new Response(new ReadableStream(), { status })

  it.each([
    ['headers', stalled],
    ['body', stalledBody(200)],
  ])(
    'ends an attempt whose %s never come, even if fetch does not heed the signal',
    async (_, step) => {
      const { call, seen } = setup([step], { timeout: 10, maxRetries: 1 })
      const read = await failing(call(getThing, { ids: id }))
      expect(read).toMatchObject({
        kind: 'timeout',
        phase: 'timeout',
        outcome: 'unknown',
        retryable: true,
      })
      expect(read.message).toBe('things.get: no whole answer came within 10 ms (`timeout`)')
      expect(seen).toHaveLength(2)
      const create = await failing(call(createThing))
      expect(create).toMatchObject({ kind: 'timeout', outcome: 'unknown', retryable: false })
      expect(seen).toHaveLength(3)
    },
  )

  it('keeps the status of an error whose body never comes', async () => {
    const { call } = setup([stalledBody(400)], { timeout: 10, maxRetries: 0 })
    expect(await failing(call(createThing))).toMatchObject({
      kind: 'invalid_request',
      status: 400,
      outcome: 'rejected',
    })
  })

  it('of the whole call counts every attempt and every wait', async () => {
    const { call, seen } = setup([stalled], { deadline: 200, clock: undefined })
    const error = await failing(call(getThing, { ids: id }))
    expect(error).toMatchObject({ kind: 'timeout', phase: 'deadline', outcome: 'unknown' })
    expect(seen).toHaveLength(1)
  })

  it('of the whole call counts a key that never comes', async () => {
    const { call, seen } = setup([json(thing)], {
      deadline: 20,
      secretKey: () => new Promise(() => {}),
    })
    expect(await failing(call(createThing))).toMatchObject({
      kind: 'timeout',
      phase: 'deadline',
      outcome: 'not_sent',
    })
    expect(seen).toEqual([])
  })

  it('of the whole call begins anew for one that is prepared from it, unless it goes on', async () => {
    const clock = fakeClock()
    const { fetch, seen } = scriptedFetch(stalled)
    const settings = { secretKey: 'skey_1', fetch, clock } as ClientSettings
    const first = new Transport(acme, settings).prepare(listThings, { options: { deadline: 20 } })
    clock.advance(20)
    await expect(first.withParams({}, first.began).run()).rejects.toMatchObject({
      phase: 'deadline',
      outcome: 'not_sent',
    })
    await expect(first.withParams({}).run()).rejects.toMatchObject({
      phase: 'deadline',
      outcome: 'unknown',
    })
    expect(seen).toHaveLength(1)
  })

  it('of day may jump without moving the deadline', async () => {
    const clock = fakeClock()
    let now = 0
    const { call, seen } = setup([LOST, LOST, json(thing)], {
      clock: { ...clock, now: () => (now += 1e12) },
    })
    await call(getThing, { ids: id })
    expect(seen).toHaveLength(3)
  })

  it('that runs out with a place among the concurrent ones gives that place back', async () => {
    let now = 0
    const { call, seen } = setup([json(thing)], {
      maxConcurrent: 1,
      clock: { monotonic: () => (now += 4) },
    })
    const error = await failing(call(getThing, { ids: id, options: { deadline: 6 } }))
    expect(error).toMatchObject({ phase: 'deadline', outcome: 'not_sent', attempts: [] })
    expect(seen).toEqual([])
    await expect(call(getThing, { ids: id, options: { deadline: 500 } })).resolves.toEqual(thing)
  })

  it('may be without end', async () => {
    const { call } = setup([json(thing)], { timeout: Infinity, deadline: Infinity })
    await expect(call(getThing, { ids: id })).resolves.toEqual(thing)
  })
})

describe('the caller’s signal', () => {
  it('that has aborted already lets nothing be sent', async () => {
    const { call, seen } = setup([json(thing)])
    const reason = new Error('mine')
    const error = await failing(
      call(createThing, { options: { signal: AbortSignal.abort(reason) } }),
    )
    expect(error).toMatchObject({
      kind: 'aborted',
      outcome: 'not_sent',
      retryable: false,
      attempts: [],
    })
    expect(error.cause).toBe(reason)
    expect(seen).toEqual([])
  })

  it('ends a request, and tells fetch', async () => {
    const controller = new AbortController()
    let seenSignal: AbortSignal | undefined
    const step: Step = (signal) => {
      seenSignal = signal
      controller.abort()
      return new Promise(() => {})
    }
    const { call } = setup([step])
    const error = await failing(call(createThing, { options: { signal: controller.signal } }))
    expect(error).toMatchObject({ kind: 'aborted', outcome: 'unknown', retryable: false })
    expect(seenSignal?.aborted).toBe(true)
  })

  it('ends a wait at once', async () => {
    const controller = new AbortController()
    const sleep = (): Promise<void> => {
      controller.abort()
      return new Promise(() => {})
    }
    const { call, seen } = setup([LOST], { clock: { ...fakeClock(), sleep } })
    const error = await failing(call(getThing, { ids: id, options: { signal: controller.signal } }))
    expect(error).toMatchObject({ kind: 'aborted', outcome: 'unknown' })
    expect(seen).toHaveLength(1)
  })

  describe.each([
    ['', {}],
    [' with a limit', { maxConcurrent: 1 }],
    [' with a key that is asked for', { maxConcurrent: 1, secretKey: async () => 'skey_1' }],
  ])('in any step of a call%s', (_, settings) => {
    const steps = Array.from({ length: 60 }, (__, step) => step)

    /** Makes a call that aborts after so many microtasks; `fetch` does not heed the signal. */
    async function stopAfter(step: number): Promise<Setup & { result: Result<unknown> }> {
      const made = setup([json(thing)], settings)
      const controller = new AbortController()
      const promise = made.call(createThing, { options: { signal: controller.signal } })
      for (let passed = 0; passed < step; passed++) await Promise.resolve()
      controller.abort()
      return { ...made, result: await promise.safe() }
    }

    it('lets nothing be sent by a call that says so', async () => {
      const outcomes = new Set<unknown>()
      for (const step of steps) {
        const { result, seen } = await stopAfter(step)
        await new Promise((resolve) => setTimeout(resolve))
        const outcome = result.ok ? 'succeeded' : result.error.outcome
        outcomes.add(outcome)
        expect([step, seen.length]).toEqual([step, outcome === 'not_sent' ? 0 : 1])
      }
      expect(outcomes).toEqual(new Set(['not_sent', 'unknown', 'succeeded']))
    })

    it('leaves the place to the next call', async () => {
      for (const step of steps) {
        const { call } = await stopAfter(step)
        await expect(call(getThing, { ids: id, options: { deadline: 1000 } })).resolves.toEqual(
          thing,
        )
      }
    })
  })

  it('does not take away an answer that has come', async () => {
    const controller = new AbortController()
    const { call } = setup([json(thing)])
    const promise = call(createThing, { options: { signal: controller.signal } })
    await promise
    controller.abort()
    await expect(promise).resolves.toEqual(thing)
  })
})

describe('the key', () => {
  it('is asked for at each call when it is a function', async () => {
    const secretKey = vi.fn().mockResolvedValueOnce('skey_1').mockReturnValueOnce('skey_2')
    const { call, seen } = setup([LOST, json(thing)], { secretKey })
    await call(getThing, { ids: id })
    await call(getThing, { ids: id })
    expect(secretKey).toHaveBeenCalledTimes(2)
    expect(seen.map(({ headers }) => atob((headers['authorization'] ?? '').slice(6)))).toEqual([
      'skey_1:',
      'skey_1:',
      'skey_2:',
    ])
  })

  it('is sent without what is kept together with it and is no part of it', async () => {
    const { fetch, seen } = scriptedFetch(json(thing))
    const key = { ...acme.key, normalise: (text: string) => text.replace(/:$/, '') }
    const settings = { secretKey: 'skey_1:', fetch } as ClientSettings
    const transport = new Transport({ ...acme, key }, settings)
    await transport.call(getThing, { ids: id })
    expect(atob((seen[0]?.headers['authorization'] ?? '').slice(6))).toBe('skey_1:')
    const none = transport.call(getThing, { ids: id, options: { secretKey: null } })
    expect(await failing(none)).toMatchObject({ kind: 'config' })
  })

  it('of a call stands before the client’s', async () => {
    const { call, seen } = setup([json(thing)])
    await call(getThing, { ids: id, options: { secretKey: 'skey_other' } })
    expect(atob((seen[0]?.headers['authorization'] ?? '').slice(6))).toBe('skey_other:')
  })

  it.each<[secretKey: () => unknown, problem: string]>([
    [() => Promise.reject(new Error('SECRET')), 'the function in `secretKey` failed'],
    [
      () => {
        throw new Error('SECRET')
      },
      'the function in `secretKey` failed',
    ],
    [() => 'SECRET ü', '`secretKey` must be text of visible ASCII characters, and not empty'],
    [() => undefined, '`secretKey` must be text of visible ASCII characters, and not empty'],
  ])('that a function does not give is a wrong setting: %#', async (secretKey, problem) => {
    const { call, seen } = setup([json(thing)], { secretKey })
    const error = await failing(call(createThing))
    expect(error).toMatchObject({ kind: 'config', outcome: 'not_sent' })
    expect(error.message).toBe(`things.create was not sent: ${problem}`)
    expect(inspect(error, { depth: 10, showHidden: true })).not.toContain('SECRET')
    expect(seen).toEqual([])
  })

  it('is not shown by the client', () => {
    const transport = new Transport(acme, { secretKey: 'skey_secret' } as ClientSettings)
    expect(
      inspect(transport, { depth: 10, showHidden: true }) + JSON.stringify(transport),
    ).not.toContain('skey_secret')
  })
})

describe('an error', () => {
  it('masks what was sent in what the provider says', async () => {
    const message =
      'john@mail.com (JOHN@MAIL.COM) of thing_1 with skey_1 and skey_other and tokn_9 is wrong.'
    const { call } = setup([json({ object: 'error', code: 'bad', message }, 400)])
    const error = await failing(
      call(updateThing, { ids: id, params: { email: 'john@mail.com', card: 'tokn_9' } }),
    )
    expect(error.message).toBe(
      'things.update: the request was refused (400 bad); Acme says: *** (***) of thing_1 with *** and *** and *** is wrong; it took no effect',
    )
  })

  it('says in one line, and in no more than 300 letters, what the provider says', async () => {
    const said = `no\r\n\u0085\u0000INFO paid ${'x'.repeat(1000)}`
    const documentationUrl = 'y'.repeat(300)
    const answer = { object: 'error', code: said, message: said, location: documentationUrl }
    const whole = { ...answer, field: said, reason: said }
    const { fetch } = scriptedFetch(json(whole, 400, { 'x-request-id': 'r'.repeat(1000) }))
    const transport = new Transport(bank, { secretKey: 'skey_1', fetch } as ClientSettings)
    const error = await failing(transport.call(createPerson, {}))
    const shown = `no INFO paid ${'x'.repeat(287)}…`
    const requestId = 'r'.repeat(200)
    expect(error).toMatchObject({ code: shown, documentationUrl, requestId })
    expect(error.message).toBe(
      `people.create: the request was refused (400 ${shown}); Bank says: ${shown}; it took no effect`,
    )
    const fields = InvalidRequestError.isInstance(error) ? error.fields : []
    expect(fields.flatMap(Object.values).map((text) => text.slice(0, 14))).toEqual([
      'no INFO paid x',
      'no INFO paid x',
    ])
  })

  it('holds nothing of a network error but its code', async () => {
    const evil = Object.assign(networkError('ECONNRESET'), {
      request: { headers: { authorization: 'SECRET' } },
    })
    const { call } = setup([evil], { maxRetries: 0 })
    const error = await failing(call(getThing, { ids: id }))
    expect(error.cause).toBeUndefined()
    expect(inspect(error, { depth: 10, showHidden: true })).not.toContain('SECRET')
  })

  describe('with a stack that leads to the function that awaits the call', () => {
    const { call } = setup([problem('no', 404), problem('no', 404), problem('no', 404)])

    async function awaitIt(): Promise<void> {
      await call(getThing, { ids: id })
    }
    async function awaitWhatIsSafe(): Promise<void> {
      const result = await call(getThing, { ids: id }).safe()
      if (!result.ok) throw result.error
    }
    async function awaitTheResponse(): Promise<void> {
      await call(getThing, { ids: id }).withResponse()
    }

    it.each([
      ['as a promise', awaitIt],
      ['as a result', awaitWhatIsSafe],
      ['with its response', awaitTheResponse],
    ])('%s', async (_, awaiting) => {
      const error: unknown = await awaiting().catch((caught: unknown) => caught)
      expect(error).toHaveProperty('stack', expect.stringContaining(awaiting.name))
    })

    it('also where the call is refused before it is sent', async () => {
      const error = await failing(call(getThing, { ids: { id: '' } }))
      expect(error.stack).toContain('transport.test.ts')
    })
  })
})

it('does not load ky before the first call', async () => {
  vi.resetModules()
  const loaded = vi.fn()
  vi.doMock('ky', async (original) => {
    loaded()
    return original()
  })
  const { Transport: FreshTransport } = await import('./transport.ts')
  const { fetch } = scriptedFetch(json(thing))
  const transport = new FreshTransport(acme, { secretKey: 'skey_1', fetch } as ClientSettings)
  expect(loaded).not.toHaveBeenCalled()
  await transport.call(getThing, { ids: id })
  expect(loaded).toHaveBeenCalledTimes(1)
  vi.doUnmock('ky')
})
