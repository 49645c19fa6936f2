import { getEventListeners } from 'node:events'
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { acme, createThing, getThing } from '../../test/acme.ts'
import { fakeClock } from '../../test/fake-clock.ts'
import type { TimerCount } from '../../test/left-behind.ts'
import { countTimers, settledHeap } from '../../test/left-behind.ts'
import { networkError, thing } from '../../test/scripted-fetch.ts'
import { Transport } from './transport.ts'

/**
 * For 100,000 calls, which take a minute:
 * `CALLS=100000 npm run pnpm -- --filter @x/core exec vitest run many-calls`.
 */
const CALLS = Number(process.env['CALLS'] ?? 6_000)
const AT_ONCE = 50
const TEST_TIMEOUT_MS = 60_000 * Math.max(1, CALLS / 6_000)

/** What one call may keep on average is far below one object, so that no leak hides in it. */
const BYTES_PER_CALL = 20
/** What the runtime itself may keep: compiled code, pools of sockets. */
const BYTES_AT_ALL = 2_000_000

const BODY = JSON.stringify(thing)
const read = { thing_id: 'thing_1' }

let timers: TimerCount
const warnings: Error[] = []
const onWarning = (warning: Error): void => void warnings.push(warning)
beforeEach(() => {
  timers = countTimers()
  warnings.length = 0
  process.on('warning', onWarning)
})
afterEach(() => {
  timers.stop()
  process.off('warning', onWarning)
})

/** Makes calls, so many at once, and gives how much more is in use at the end than near the start. */
async function grow(call: (number: number) => Promise<unknown>): Promise<number> {
  const batch = async (from: number): Promise<void> => {
    await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => call(from + index)))
  }
  const warmUp = CALLS / 5
  for (let number = 0; number < warmUp; number += AT_ONCE) await batch(number)
  const before = await settledHeap()
  for (let number = warmUp; number < CALLS; number += AT_ONCE) await batch(number)
  return (await settledHeap()) - before
}

describe(`after ${CALLS} calls with one signal, nothing is left behind`, () => {
  const mostBytes = BYTES_AT_ALL + CALLS * BYTES_PER_CALL

  it(
    'over real sockets',
    async () => {
      let connections = 0
      let requests = 0
      const server: Server = createServer((request, response) => {
        requests++
        request.resume()
        response.writeHead(200, { 'content-type': 'application/json' }).end(BODY)
      })
      server.on('connection', () => connections++)
      server.keepAliveTimeout = 60_000
      await new Promise<void>((resolve) => {
        server.listen(0, '127.0.0.1', resolve)
      })
      const { port } = server.address() as AddressInfo
      const settings = { secretKey: 'skey_1', baseUrl: `http://127.0.0.1:${port}` }
      const limits = {
        timeout: 10_000,
        deadline: 20_000,
        maxConcurrent: AT_ONCE,
        maxPerSecond: 1e6,
      }
      const transport = new Transport(acme, { ...settings, ...limits })
      const { signal } = new AbortController()
      const options = { signal }

      const grown = await grow((number) =>
        number % 2 === 0
          ? transport.call(getThing, { ids: read, options })
          : transport.call(createThing, { params: { email: 'x' }, options }),
      )
      expect(requests).toBe(CALLS)
      // A socket may be free only a moment after its answer has been read.
      expect(connections).toBeLessThanOrEqual(4 * AT_ONCE)
      expect(getEventListeners(signal, 'abort')).toEqual([])
      expect(warnings).toEqual([])
      expect(grown).toBeLessThan(mostBytes)
      await new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      })
      // Node.js keeps a timer for each socket as long as it is open.
      await expect.poll(() => timers.pending()).toBe(0)
    },
    TEST_TIMEOUT_MS,
  )

  it(
    'through a network that fails every third time, in every way',
    async () => {
      let requests = 0
      let opened = 0
      let closed = 0
      /** A body that stays open until somebody closes it. */
      const open = (): ReadableStream => {
        opened++
        return new ReadableStream({
          start: (controller) => controller.enqueue(new TextEncoder().encode(BODY)),
          cancel: () => void closed++,
        })
      }
      const failures: (() => Promise<Response>)[] = [
        () => Promise.reject(networkError('ECONNREFUSED', 'connect')),
        () => Promise.reject(networkError('ECONNRESET')),
        async () => new Response('<html>', { status: 503 }),
        async () => new Response('', { status: 429 }),
      ]
      const stalls: (() => Promise<Response>)[] = [
        () => new Promise(() => {}),
        async () => new Response(open()),
        async () => new Response(open(), { status: 429 }),
      ]
      const fetch = async (): Promise<Response> => {
        const number = requests++
        // Those that stall take time, so there are few of them.
        const some = number % 300 === 0 ? stalls : failures
        const fail = number % 3 === 0 ? some[(number / 3) % some.length] : undefined
        return fail ? fail() : new Response(BODY)
      }
      const settings = { secretKey: 'skey_1', fetch, clock: { sleep: fakeClock().sleep } }
      const transport = new Transport(acme, { ...settings, timeout: 10, maxConcurrent: AT_ONCE })
      const { signal } = new AbortController()
      let bad = 0

      const grown = await grow(async () => {
        const result = await transport.call(getThing, { ids: read, options: { signal } }).safe()
        if (!result.ok) bad++
      })
      expect(requests).toBeGreaterThan(CALLS)
      expect(bad).toBeLessThan(CALLS / 10)
      expect(opened).toBeGreaterThan(0)
      expect(closed).toBe(opened)
      expect(getEventListeners(signal, 'abort')).toEqual([])
      expect(timers.pending()).toBe(0)
      expect(warnings).toEqual([])
      expect(grown).toBeLessThan(mostBytes)
    },
    TEST_TIMEOUT_MS,
  )
})
