import { getEventListeners } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { jsonAnswer } from './answer.ts'
import type { SimulatedRequest } from './create-simulator.ts'
import { createSimulator } from './create-simulator.ts'
import type { Fault } from './faults.ts'
import type { Simulator } from './simulator.ts'

const BASE_URL = 'https://api.example.test'
const URL_OF_THINGS = `${BASE_URL}/things`

let things: string[]
let simulator: Simulator
let sleeps: number[]
let sleep: (ms: number, signal: AbortSignal) => Promise<void>

beforeEach(() => {
  things = []
  sleeps = []
  sleep = async (ms) => void sleeps.push(ms)
  simulator = createSimulator({
    baseUrl: BASE_URL,
    clock: { sleep: (ms, signal) => sleep(ms, signal) },
    keys: ['key_1'],
    endpoints: [
      { operation: 'things.create', method: 'POST', path: '/things' },
      { operation: 'things.list', method: 'GET', path: '/things' },
    ],
    answer,
    reset() {
      things = []
    },
  })
})

afterEach(() => {
  vi.useRealTimers()
})

function answer({ operation, body }: SimulatedRequest): ReturnType<typeof jsonAnswer> {
  if (operation === 'things.list') return jsonAnswer(200, { object: 'list', things })
  if (operation !== 'things.create') return jsonAnswer(404, { object: 'error' })
  things.push(body)
  return jsonAnswer(200, { object: 'thing', thing: body }, { 'x-count': String(things.length) })
}

function create(signal?: AbortSignal): Promise<Response> {
  return simulator.fetch(URL_OF_THINGS, { method: 'POST', body: 'one', signal: signal ?? null })
}

/** Creates a simulator that has no clock of its own. */
function createWithTimers(): Simulator {
  return createSimulator({
    baseUrl: BASE_URL,
    clock: {},
    keys: [],
    endpoints: [],
    answer,
    reset() {},
  })
}

/** Gives what a promise rejects with. */
function failure(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  )
}

describe('fetch', () => {
  it('answers with status, headers and body', async () => {
    const response = await create()
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toEqual({
      'content-length': '32',
      'content-type': 'application/json; charset=utf-8',
      'x-count': '1',
    })
    expect(await response.json()).toEqual({ object: 'thing', thing: 'one' })
  })

  it('takes a text, a URL, a Request, and a Request with changes', async () => {
    await simulator.fetch(URL_OF_THINGS, { method: 'POST', body: 'a' })
    await simulator.fetch(new URL(URL_OF_THINGS), { method: 'POST', body: 'b' })
    await simulator.fetch(new Request(URL_OF_THINGS, { method: 'POST', body: 'c' }))
    await simulator.fetch(new Request(URL_OF_THINGS), { method: 'POST', body: 'd' })
    // As those of another realm, or of a package, are.
    const { signal } = new AbortController()
    const headers = new Headers()
    const foreign: object = {
      url: URL_OF_THINGS,
      method: 'POST',
      headers,
      signal,
      text: async () => 'e',
    }
    await simulator.fetch(foreign as Request)
    expect(things).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect((await simulator.fetch(new URL(URL_OF_THINGS))).status).toBe(200)
  })

  it('takes no notice of what a server hands over behind the request', async () => {
    const request = new Request(URL_OF_THINGS, { method: 'POST', body: 'a' })
    const handler: (request: Request, server: object) => Promise<Response> = simulator.fetch
    const response = await handler(request, { url: 'http://other.test', port: 1, fetch() {} })
    expect(response.status).toBe(200)
  })

  it('says what it stands for', () => {
    expect(simulator.baseUrl).toBe(BASE_URL)
  })

  it('can be handed around', async () => {
    const { fetch } = simulator
    expect((await fetch(URL_OF_THINGS)).status).toBe(200)
  })

  it('answers on any origin', async () => {
    expect((await simulator.fetch('http://127.0.0.1:8080/things')).status).toBe(200)
  })

  it('answers HEAD without a body', async () => {
    const response = await simulator.fetch(URL_OF_THINGS, { method: 'HEAD' })
    expect([response.status, await response.text()]).toEqual([404, ''])
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
  })

  it('rejects with the reason of a signal that has fired, and asks nothing', async () => {
    const reason = new Error('changed my mind')
    expect(await failure(create(AbortSignal.abort(reason)))).toBe(reason)
    expect(simulator.requests).toEqual([])
  })

  it('rejects as fetch does what is no request', async () => {
    expect(await failure(simulator.fetch('not a url'))).toBeInstanceOf(TypeError)
  })

  it('ends with the signal while the body is still being sent', async () => {
    const controller = new AbortController()
    const init: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      body: new ReadableStream(),
      duplex: 'half',
      signal: controller.signal,
    }
    const failed = failure(simulator.fetch(URL_OF_THINGS, init))
    controller.abort('enough')
    expect(await failed).toBe('enough')
    expect(things).toEqual([])
  })
})

describe('requests', () => {
  it('tells what came and what became of it', async () => {
    await simulator.fetch(URL_OF_THINGS, {
      method: 'POST',
      headers: { authorization: 'Basic a2V5XzE6', accept: 'application/json' },
      body: 'key_1 and more',
    })
    await simulator.fetch(URL_OF_THINGS)
    await simulator.fetch(`${BASE_URL}/nothing`, { method: 'DELETE' })
    expect(simulator.requests).toMatchInlineSnapshot(`
      [
        {
          "answered": true,
          "body": "•••••••• and more",
          "committed": true,
          "headers": {
            "accept": "application/json",
            "authorization": "Basic ••••••••",
            "content-type": "text/plain;charset=UTF-8",
          },
          "method": "POST",
          "status": 200,
          "url": "https://api.example.test/things",
        },
        {
          "answered": true,
          "body": "",
          "committed": false,
          "headers": {},
          "method": "GET",
          "status": 200,
          "url": "https://api.example.test/things",
        },
        {
          "answered": true,
          "body": "",
          "committed": false,
          "headers": {},
          "method": "DELETE",
          "status": 404,
          "url": "https://api.example.test/nothing",
        },
      ]
    `)
  })
})

describe('reset', () => {
  it('forgets what is stored, the requests and the faults', async () => {
    await create()
    simulator.faults.next({ type: 'refuse' })
    simulator.reset()
    expect(simulator.requests).toEqual([])
    expect(await (await simulator.fetch(URL_OF_THINGS)).json()).toEqual({
      object: 'list',
      things: [],
    })
  })
})

describe('a fault', () => {
  it('waits before the request is carried out (delay)', async () => {
    simulator.faults.next({ type: 'delay', ms: 250 })
    let asleep = false
    let wake: (() => void) | undefined
    sleep = () =>
      new Promise((resolve) => {
        asleep = true
        wake = resolve
      })
    const answered = create()
    await expect.poll(() => asleep).toBe(true)
    expect(things).toEqual([])
    wake?.()
    expect((await answered).status).toBe(200)
    expect(things).toEqual(['one'])
  })

  it('waits on a timer without a clock of its own (delay)', async () => {
    vi.useFakeTimers()
    const real = createWithTimers()
    real.faults.next({ type: 'delay', ms: 250 })
    const answered = vi.fn<() => void>()
    const work = real.fetch(URL_OF_THINGS).then(answered)
    await vi.advanceTimersByTimeAsync(249)
    expect(answered).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    await work
    expect(answered).toHaveBeenCalledOnce()
  })

  it('waits for as long as it is told, though no timer is that long (delay)', async () => {
    vi.useFakeTimers()
    const real = createWithTimers()
    const controller = new AbortController()
    real.faults.next({ type: 'delay', ms: Infinity })
    const failed = failure(real.fetch(URL_OF_THINGS, { signal: controller.signal }))
    await vi.advanceTimersByTimeAsync(60_000)
    controller.abort('enough')
    expect(await failed).toBe('enough')
    expect(vi.getTimerCount()).toBe(0)
  })

  it('ends a wait with the signal, and leaves no timer (delay)', async () => {
    vi.useFakeTimers()
    const controller = new AbortController()
    const real = createWithTimers()
    real.faults.next({ type: 'delay', ms: 250 })
    const failed = failure(real.fetch(URL_OF_THINGS, { signal: controller.signal }))
    await vi.advanceTimersByTimeAsync(10)
    controller.abort('enough')
    expect(await failed).toBe('enough')
    expect(vi.getTimerCount()).toBe(0)
    expect(real.requests[0]).toMatchObject({ committed: false, answered: false })
  })

  it('answers otherwise than the provider (status)', async () => {
    simulator.faults.next({ type: 'status', status: 429, headers: { 'Retry-After': '3' } })
    const response = await create()
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '3'])
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(await response.text()).toBe('')
    expect(things).toEqual([])
    expect(simulator.requests[0]).toMatchObject({ status: 429, committed: false, answered: true })
  })

  it('sends a text as it is, and an object as JSON (status)', async () => {
    const html = { type: 'status', status: 502, body: '<html>', commit: true } as const
    simulator.faults.next({ ...html, headers: { 'Content-Type': 'text/html' } })
    const page = await create()
    expect([page.headers.get('content-type'), await page.text()]).toEqual(['text/html', '<html>'])
    expect(things).toEqual(['one'])
    simulator.faults.next({ type: 'status', status: 500, body: { object: 'error' } })
    expect(await (await create()).json()).toEqual({ object: 'error' })
  })

  it.each([204, 205, 304])('answers %s without a body (status)', async (status) => {
    simulator.faults.next({ type: 'status', status, body: 'ignored' })
    expect((await create()).body).toBeNull()
  })

  it('rejects as Node.js does when nobody listens (refuse)', async () => {
    simulator.faults.next({ type: 'refuse' })
    const error = await failure(create())
    expect(error).toBeInstanceOf(TypeError)
    expect(error).toMatchObject({
      message: 'fetch failed',
      cause: { code: 'ECONNREFUSED', syscall: 'connect' },
    })
    expect(simulator.requests).toMatchObject([{ committed: false, answered: false }])
  })

  it.each([true, false])(
    'loses the connection before the answer (disconnect, %s)',
    async (commit) => {
      simulator.faults.next({ type: 'disconnect', commit })
      expect(await failure(create())).toMatchObject({
        name: 'TypeError',
        message: 'fetch failed',
        cause: { code: 'ECONNRESET', syscall: 'read' },
      })
      expect(things).toEqual(commit ? ['one'] : [])
      expect(simulator.requests[0]).toMatchObject({ committed: commit, answered: false })
    },
  )

  it.each([true, false])('loses the connection in the body (cut, %s)', async (commit) => {
    simulator.faults.next({ type: 'cut', commit })
    const response = await create()
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
    const length = Number(response.headers.get('content-length'))
    const reader = response.body?.getReader()
    expect((await reader?.read())?.value?.length).toBe(Math.ceil(length / 2))
    expect(await failure(reader?.read() ?? Promise.resolve())).toMatchObject({
      name: 'TypeError',
      message: 'terminated',
      cause: { code: 'UND_ERR_SOCKET' },
    })
    expect(things).toEqual(commit ? ['one'] : [])
    expect(simulator.requests[0]).toMatchObject({ status: 200, committed: commit, answered: false })
  })

  it.each([true, false])('never answers (stall at headers, %s)', async (commit) => {
    simulator.faults.next({ type: 'stall', at: 'headers', commit })
    const controller = new AbortController()
    const failed = failure(create(controller.signal))
    await expect.poll(() => simulator.requests[0]?.body).toBe('one')
    controller.abort('enough')
    expect(await failed).toBe('enough')
    expect(things).toEqual(commit ? ['one'] : [])
    expect(simulator.requests[0]).toMatchObject({ committed: commit, answered: false })
  })

  it.each([true, false])('never ends the body (stall at body, %s)', async (commit) => {
    simulator.faults.next({ type: 'stall', at: 'body', commit })
    const controller = new AbortController()
    const response = await create(controller.signal)
    const failed = failure(response.text())
    await new Promise((resolve) => setTimeout(resolve, 5))
    controller.abort('enough')
    expect(await failed).toBe('enough')
    expect(things).toEqual(commit ? ['one'] : [])
    expect(simulator.requests[0]).toMatchObject({ status: 200, committed: commit, answered: false })
  })

  it('fails a body that is read after the signal has fired (stall at body)', async () => {
    simulator.faults.next({ type: 'stall', at: 'body', commit: true })
    const controller = new AbortController()
    const response = await create(controller.signal)
    controller.abort('enough')
    expect(await failure(response.text())).toBe('enough')
  })

  it('lets go of the signal when the body is cancelled (stall at body)', async () => {
    simulator.faults.next({ type: 'stall', at: 'body', commit: true })
    const { signal } = new AbortController()
    const reader = (await create(signal)).body?.getReader()
    await reader?.read()
    void reader?.read()
    expect(getEventListeners(signal, 'abort')).toHaveLength(1)
    await reader?.cancel()
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })

  it('carries a read out whatever is said of committing', async () => {
    await create()
    simulator.faults.next({ type: 'cut', commit: false })
    const response = await simulator.fetch(URL_OF_THINGS)
    const { value } = (await response.body?.getReader().read()) ?? {}
    expect(new TextDecoder().decode(value)).toContain('"object":"list"')
    expect(simulator.requests[1]?.committed).toBe(false)
  })

  it.each(['cut', 'stall'] as const)('breaks a refusal off with its status (%s)', async (type) => {
    simulator.faults.next({ type, at: 'body', commit: true })
    const response = await simulator.fetch(`${BASE_URL}/nothing`)
    expect(response.status).toBe(404)
    await response.body?.cancel()
  })

  it('commits nothing that the provider refuses', async () => {
    simulator.faults.next({ type: 'disconnect', commit: true })
    await failure(simulator.fetch(`${BASE_URL}/nothing`, { method: 'POST' }))
    expect(simulator.requests[0]?.committed).toBe(false)
  })

  it('hits the requests in the order of the calls', async () => {
    const queue: Fault[] = [{ type: 'refuse' }, { type: 'status', status: 503 }]
    for (const fault of queue) simulator.faults.next(fault)
    const [first, second, third] = await Promise.allSettled([create(), create(), create()])
    expect(first?.status).toBe('rejected')
    expect(second).toMatchObject({ value: { status: 503 } })
    expect(third).toMatchObject({ value: { status: 200 } })
  })

  it('leaves no listener on a signal that is used again', async () => {
    const { signal } = new AbortController()
    simulator.faults.next({ type: 'delay', ms: 1 })
    await create(signal)
    expect(sleeps).toEqual([1])
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })
})
