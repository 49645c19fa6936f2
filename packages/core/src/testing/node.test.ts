import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { jsonAnswer } from './answer.ts'
import { createSimulator } from './create-simulator.ts'
import type { ListeningSimulator } from './node.ts'
import { listen } from './node.ts'
import type { Simulator } from './simulator.ts'

let things: string[]
let simulator: Simulator
let server: ListeningSimulator

beforeEach(async () => {
  things = []
  simulator = createSimulator({
    baseUrl: 'https://api.example.test',
    clock: {},
    keys: [],
    endpoints: [{ operation: 'things.create', method: 'POST', path: '/things' }],
    answer({ method, url, headers, body }) {
      things.push(body)
      const agent = headers.get('x-agent')
      return jsonAnswer(200, { method, path: url.pathname + url.search, agent, body })
    },
    reset() {},
  })
  server = await listen(simulator)
})

afterEach(() => server.close())

function create(signal: AbortSignal | null = null): Promise<Response> {
  const headers = { 'x-agent': 'test' }
  return fetch(`${server.url}/things?a=b%20c`, { method: 'POST', headers, body: 'øne', signal })
}

/** Gives what a promise rejects with. */
function failure(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  )
}

describe('listen', () => {
  it('answers over a real socket on 127.0.0.1', async () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    const response = await create()
    expect(response.headers.get('content-length')).toBe('71')
    expect(await response.json()).toEqual({
      method: 'POST',
      path: '/things?a=b%20c',
      agent: 'test',
      body: 'øne',
    })
    expect(simulator.requests[0]).toMatchObject({ url: `${server.url}/things?a=b%20c` })
    expect((await fetch(server.url, { method: 'HEAD' })).status).toBe(200)
  })

  it('answers bit by bit, whatever the length', async () => {
    const bits = ['a', 'b', 'c']
    const slow = await listen({
      fetch: async () =>
        new Response(
          new ReadableStream({
            pull(controller) {
              const bit = bits.shift()
              if (bit === undefined) controller.close()
              else controller.enqueue(new TextEncoder().encode(bit))
            },
          }),
        ),
    })
    expect(await (await fetch(slow.url)).text()).toBe('abc')
    await slow.close()
  })

  it('ends what it waits for once the client has gone', async () => {
    const asked: unknown[] = []
    const ended: string[] = []
    const waiting = await listen({
      fetch: (url, init) =>
        new Promise((resolve, reject) => {
          asked.push(url)
          init?.signal?.addEventListener('abort', () => {
            ended.push('answer')
            reject(new Error('gone'))
          })
          const cancel = (): void => void ended.push('body')
          if (new Request(url).url.endsWith('/body'))
            resolve(new Response(new ReadableStream({ cancel })))
        }),
    })
    const controller = new AbortController()
    const { signal } = controller
    // The headers come, though nothing of the body does.
    await fetch(`${waiting.url}/body`, { signal })
    const silent = failure(fetch(waiting.url, { signal }))
    await expect.poll(() => asked).toHaveLength(2)
    controller.abort()
    await silent
    await expect.poll(() => ended.sort()).toEqual(['answer', 'answer', 'body'])
    await waiting.close()
  })

  it('listens on the port that it is told, and rejects when that is taken', async () => {
    const port = Number(new URL(server.url).port)
    await expect(listen(simulator, { port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
    await server.close()
    server = await listen(simulator, { port })
    expect((await create()).status).toBe(200)
  })

  it('answers a status fault, repeated headers included', async () => {
    const several = await listen({
      fetch: async () =>
        new Response(null, {
          status: 204,
          headers: [
            ['set-cookie', 'a=1'],
            ['set-cookie', 'b=2'],
          ],
        }),
    })
    const response = await fetch(several.url)
    expect([response.status, response.headers.getSetCookie()]).toEqual([204, ['a=1', 'b=2']])
    await several.close()
    simulator.faults.next({
      type: 'status',
      status: 503,
      headers: { 'retry-after': '1' },
      body: 'x',
    })
    const unavailable = await create()
    expect([unavailable.status, unavailable.headers.get('retry-after')]).toEqual([503, '1'])
    expect(await unavailable.text()).toBe('x')
  })

  it('answers what a client cannot decode', async () => {
    const headers = { 'content-encoding': 'gzip' }
    simulator.faults.next({ type: 'status', status: 200, headers, body: 'not gzip' })
    const response = await create()
    await expect(response.text()).rejects.toBeInstanceOf(TypeError)
  })

  it('waits (delay)', async () => {
    simulator.faults.next({ type: 'delay', ms: 30 })
    const start = performance.now()
    expect((await create()).status).toBe(200)
    expect(performance.now() - start).toBeGreaterThan(25)
  })

  it('closes the connection at once (refuse)', async () => {
    simulator.faults.next({ type: 'refuse' })
    await expect(create()).rejects.toThrow('fetch failed')
    expect(things).toEqual([])
  })

  it.each([true, false])(
    'closes the connection before the answer (disconnect, %s)',
    async (commit) => {
      simulator.faults.next({ type: 'disconnect', commit })
      await expect(create()).rejects.toThrow('fetch failed')
      expect(things).toEqual(commit ? ['øne'] : [])
    },
  )

  it.each([true, false])('closes the connection in the body (cut, %s)', async (commit) => {
    simulator.faults.next({ type: 'cut', commit })
    const response = await create()
    expect(response.status).toBe(200)
    const reader = response.body?.getReader()
    const length = Number(response.headers.get('content-length'))
    expect((await reader?.read())?.value?.length).toBe(Math.ceil(length / 2))
    await expect(reader?.read()).rejects.toThrow('terminated')
    expect(things).toEqual(commit ? ['øne'] : [])
  })

  it.each([true, false])(
    'stays silent until the client goes (stall at headers, %s)',
    async (commit) => {
      simulator.faults.next({ type: 'stall', at: 'headers', commit })
      const controller = new AbortController()
      const failed = failure(create(controller.signal))
      await expect.poll(() => simulator.requests[0]?.body).toBe('øne')
      controller.abort('enough')
      expect(await failed).toBe('enough')
      expect(things).toEqual(commit ? ['øne'] : [])
    },
  )

  it('stops in the body until the client goes (stall at body)', async () => {
    simulator.faults.next({ type: 'stall', at: 'body', commit: true })
    const controller = new AbortController()
    const response = await create(controller.signal)
    const reader = response.body?.getReader()
    expect((await reader?.read())?.value?.length).toBeGreaterThan(0)
    controller.abort(new Error('enough'))
    await expect(reader?.read()).rejects.toThrow('enough')
  })

  it('goes on serving after every failure', async () => {
    for (const type of ['cut', 'disconnect'] as const) {
      simulator.faults.next({ type, commit: true })
      await create()
        .then((response) => response.text())
        .catch(() => {})
    }
    expect((await create()).status).toBe(200)
  })

  it('ends stalled and idle connections when it is closed', async () => {
    await (await create()).text()
    simulator.faults.next({ type: 'stall', at: 'headers', commit: false })
    const silent = failure(create())
    simulator.faults.next({ type: 'stall', at: 'body', commit: false })
    const unfinished = await create()
    const body = failure(unfinished.text())
    await server.close()
    expect(await silent).toMatchObject({ message: 'fetch failed' })
    expect(await body).toMatchObject({ message: 'terminated' })
    await expect(create()).rejects.toThrow('fetch failed')
    server = await listen(simulator)
  })
})
