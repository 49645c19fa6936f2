import type { AddressInfo, Socket } from 'node:net'
import { createServer } from 'node:net'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { acme, createThing, getThing } from '../../test/acme.ts'
import { fakeClock } from '../../test/fake-clock.ts'
import type { ClientSettings } from './client-settings.ts'
import { Transport } from './transport.ts'

const BODY = '{"object":"thing","id":"thing_1"}'
const GOOD = `HTTP/1.1 200 OK\r\ncontent-length: ${BODY.length}\r\n\r\n${BODY}`

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** Serves raw bytes: what happens to each whole request is up to the test. */
async function serve(
  onRequest: (socket: Socket, count: number, text: string) => void,
): Promise<{ baseUrl: string; count: () => number }> {
  let count = 0
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('data', (data) => onRequest(socket, ++count, data.toString()))
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  closing.push(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { baseUrl: `http://127.0.0.1:${port}`, count: () => count }
}

function client(baseUrl: string, settings: ClientSettings = {}): Transport {
  const complete = {
    secretKey: 'skey_1',
    baseUrl,
    clock: { sleep: fakeClock().sleep },
    ...settings,
  }
  return new Transport(acme, complete)
}

const read = { ids: { thing_id: 'thing_1' } }

// ky is loaded by the first call, however long that takes.
beforeAll(async () => {
  await client('https://api.example', { fetch: async () => new Response(BODY) }).call(
    getThing,
    read,
  )
})

describe('over a real socket', () => {
  it('a call brings its answer', async () => {
    const { baseUrl } = await serve((socket) => socket.write(GOOD))
    await expect(client(baseUrl).call(createThing, {})).resolves.toEqual(JSON.parse(BODY))
  })

  it('a port that nobody listens on means that nothing was sent', async () => {
    const { baseUrl } = await serve(() => {})
    for (const close of closing.splice(0)) close()
    const result = await client(baseUrl, { maxRetries: 1 }).call(createThing, {}).safe()
    expect(result).toMatchObject({
      ok: false,
      error: { kind: 'connection', outcome: 'not_sent', code: 'ECONNREFUSED', attempts: [{}, {}] },
    })
  })

  it('a name that does not exist means that nothing was sent', async () => {
    const result = await client('https://nowhere.invalid', { maxRetries: 0 })
      .call(createThing, {})
      .safe()
    expect(result).toMatchObject({ ok: false, error: { kind: 'connection', outcome: 'not_sent' } })
  })

  it('a server that does not speak TLS means that nothing was sent', async () => {
    const { baseUrl } = await serve((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
    const result = await client(baseUrl.replace('http:', 'https:'), { maxRetries: 0 })
      .call(createThing, {})
      .safe()
    expect(result).toMatchObject({ ok: false, error: { kind: 'connection', outcome: 'not_sent' } })
  })

  it.each([
    ['reset before any answer', (socket: Socket): void => void socket.resetAndDestroy()],
    ['closed before any answer', (socket: Socket): void => void socket.end()],
    [
      'closed among the headers',
      (socket: Socket): void => void socket.end('HTTP/1.1 200 OK\r\ncontent-le'),
    ],
    [
      'closed before the body',
      (socket: Socket): void => void socket.end('HTTP/1.1 200 OK\r\ncontent-length: 33\r\n\r\n'),
    ],
    ['closed within the body', (socket: Socket): void => void socket.end(GOOD.slice(0, -5))],
    [
      'closed within a chunk',
      (socket: Socket): void =>
        void socket.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n21\r\n{"object"'),
    ],
    ['no HTTP at all', (socket: Socket): void => void socket.end('nonsense\r\n\r\n')],
    [
      'a body that is not gzip',
      (socket: Socket): void =>
        void socket.end(GOOD.replace('content-length', 'content-encoding: gzip\r\ncontent-length')),
    ],
  ])(
    '%s leaves open whether a create took effect, and it is not sent again',
    async (_, onRequest) => {
      const { baseUrl, count } = await serve(onRequest)
      const result = await client(baseUrl)
        .call(createThing, { params: { email: 'x' } })
        .safe()
      expect(result).toMatchObject({
        ok: false,
        error: { kind: 'connection', outcome: 'unknown', retryable: false },
      })
      expect(count()).toBe(1)
    },
  )

  it('a read is sent again on a new connection', async () => {
    const { baseUrl, count } = await serve((socket, number) =>
      number < 3 ? void socket.resetAndDestroy() : void socket.write(GOOD),
    )
    await expect(client(baseUrl).call(getThing, read)).resolves.toMatchObject({ id: 'thing_1' })
    expect(count()).toBe(3)
  })

  it.each([
    ['headers', ''],
    ['body', GOOD.slice(0, -5)],
  ])('an answer whose %s stall ends in time, and the connection with it', async (_, text) => {
    let closed: Promise<unknown> = Promise.resolve()
    const { baseUrl } = await serve((socket) => {
      closed = new Promise((resolve) => {
        socket.on('close', resolve)
      })
      socket.write(text)
    })
    const result = await client(baseUrl, { timeout: 50 }).call(createThing, {}).safe()
    expect(result).toMatchObject({ ok: false, error: { kind: 'timeout', outcome: 'unknown' } })
    await closed
  })

  it('a redirect is not followed, and no header goes anywhere else', async () => {
    const elsewhere = await serve((socket) => socket.write(GOOD))
    const { baseUrl } = await serve((socket) =>
      socket.write(
        `HTTP/1.1 307 Temporary Redirect\r\nlocation: ${elsewhere.baseUrl}\r\ncontent-length: 0\r\n\r\n`,
      ),
    )
    const result = await client(baseUrl).call(createThing, {}).safe()
    expect(result).toMatchObject({
      ok: false,
      error: { kind: 'response', status: 307, outcome: 'unknown' },
    })
    expect(elsewhere.count()).toBe(0)
  })

  it('an answer that never ends is given up at its limit', async () => {
    const { baseUrl } = await serve((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      const more = (): boolean => socket.write('x'.repeat(10_000), () => socket.destroyed || more())
      more()
    })
    const result = await client(baseUrl, { maxResponseBytes: 100_000 }).call(getThing, read).safe()
    expect(result).toMatchObject({ ok: false, error: { kind: 'response' } })
  })

  it('the request is on the wire as it is meant', async () => {
    let text = ''
    const { baseUrl } = await serve((socket, _, data) => {
      text += data
      if (text.endsWith('"}')) socket.write(GOOD)
    })
    await client(baseUrl).call(createThing, { params: { email: 'ü@b.co' } })
    const [head = '', body] = text.split('\r\n\r\n')
    expect(head).toMatch(/^POST \/things HTTP\/1\.1\r\n/)
    expect(`${head}\r\n`).toContain('\r\ncontent-length: 19\r\n')
    expect(head).not.toContain('transfer-encoding')
    expect(body).toBe('{"email":"ü@b.co"}')
  })
})
