import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { SimulatedFetch } from './simulator.ts'

/** What `listen` takes; every option can be left out. */
export interface ListenOptions {
  /**
   * The port to listen on; 0 for any that is free.
   *
   * @default 0
   */
  readonly port?: number | undefined
}

/** A simulator that can be reached over a socket. */
export interface ListeningSimulator {
  /** The server's base URL, such as `http://127.0.0.1:49152`. */
  readonly url: string
  /** Ends the server and every connection, stalled ones too. */
  readonly close: () => Promise<void>
}

/**
 * Serves a simulator over HTTP on 127.0.0.1, so that a client meets real sockets.
 *
 * Faults are real, too: `disconnect` closes the connection, `cut` closes it after the headers and
 * half of the body, `stall` leaves it open and silent until the client goes or the server is
 * closed. An open port cannot refuse a connection: `refuse` closes it at once instead, without an
 * answer.
 *
 * @param simulator - The simulator, or anything with such a `fetch`.
 * @param options - The `port` to listen on; any that is free by default.
 * @returns The server's `url`, and `close()`.
 * @throws Error of the system's when the port is taken.
 * @example
 * ```ts
 * import { listen } from '@x/core/testing/node'
 * import { createOmise } from '@x/omise'
 * import { createOmiseSimulator } from '@x/omise/testing'
 *
 * const simulator = createOmiseSimulator()
 * const server = await listen(simulator)
 * const omise = createOmise({ secretKey: simulator.secretKey, baseUrl: server.url })
 * await omise.customers.list()
 * await server.close()
 * ```
 */
export async function listen(
  simulator: { readonly fetch: SimulatedFetch },
  options: ListenOptions = {},
): Promise<ListeningSimulator> {
  const server = createServer((incoming, outgoing) => {
    // A rejection is a connection that failed, and so is an error in the middle of a body.
    exchange(simulator.fetch, incoming, outgoing).catch(() => outgoing.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function exchange(
  fetch: SimulatedFetch,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const gone = new AbortController()
  outgoing.once('close', () => gone.abort())
  const { method = 'GET', url = '/', headers } = incoming
  const response = await fetch(`http://${headers.host ?? '127.0.0.1'}${url}`, {
    method,
    headers: toHeaders(incoming.rawHeaders),
    body: method === 'GET' || method === 'HEAD' ? null : await readAll(incoming),
    signal: gone.signal,
  })
  outgoing.writeHead(response.status, [...response.headers].flat())
  outgoing.flushHeaders()
  await sendBody(response, outgoing, gone.signal)
  outgoing.end()
}

function toHeaders(raw: readonly string[]): Headers {
  const headers = new Headers()
  for (let index = 0; index < raw.length; index += 2) {
    headers.append(raw[index] ?? '', raw[index + 1] ?? '')
  }
  return headers
}

async function readAll(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Sends the body bit by bit, each handed to the system before the next, for the last may fail. */
async function sendBody(
  response: Response,
  outgoing: ServerResponse,
  gone: AbortSignal,
): Promise<void> {
  const reader = response.body?.getReader()
  if (!reader) return
  gone.addEventListener('abort', () => void reader.cancel().catch(() => {}), { once: true })
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    // What fails is told by the client's leaving, which ends the reading.
    await new Promise((resolve) => {
      outgoing.write(value, resolve)
    })
  }
}
