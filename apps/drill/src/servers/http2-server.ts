import { createSecureServer, type IncomingHttpHeaders } from 'node:http2'
import type { Socket } from 'node:net'
import { ignore, openPort } from './open-port.ts'
import type { Http2Script } from './script.ts'
import type { NumberedRequest, ScriptedServer } from './scripted-server.ts'
import { readTrusted } from './trusted.ts'

/** A server over HTTP/2 that follows a script and counts what it gets. */
export interface Http2Server extends ScriptedServer {
  /** The protocols that its clients offered to speak; undefined while none has connected. */
  readonly offered: () => ReadonlySet<string> | undefined
}

/** Serves a script over TLS, to clients that speak HTTP/2. */
export async function serveHttp2({ streams }: Http2Script): Promise<Http2Server> {
  const requests: NumberedRequest[] = []
  const offered = new Set<string>()
  const server = createSecureServer({
    ...readTrusted(),
    ALPNCallback({ protocols }) {
      for (const protocol of protocols) offered.add(protocol)
      return protocols.find((protocol) => protocol === 'h2')
    },
  })
  server.on('sessionError', ignore)
  // A session does not give its connection away, but it tells the client's port.
  const connections = new Map<number | undefined, readonly [raw: Socket, number: number]>()
  server.on('session', (session) => {
    const [raw, connection] = connections.get(session.socket.remotePort) ?? []
    // It may be closed already.
    if (!raw || !connection) return
    session.on('stream', (stream, headers) => {
      const step = streams[Math.min(requests.length, streams.length - 1)] ?? streams[0]
      // It counts from its headers on, and its step is taken once it is whole.
      requests.push({ ...describe(headers), connection })
      stream.on('error', ignore)
      stream.on('end', () => step(stream, raw))
      stream.resume()
    })
  })
  const port = await openPort((raw, connection) => {
    connections.set(raw.remotePort, [raw, connection])
    server.emit('connection', raw)
  })
  return {
    ...port,
    requests: () => requests,
    offered: () => (connections.size > 0 ? offered : undefined),
  }
}

function describe(headers: IncomingHttpHeaders): Omit<NumberedRequest, 'connection'> {
  const texts = Object.entries(headers).map(([name, value]) => [name, String(value)] as const)
  const { ':method': method = '', ':path': path = '' } = headers
  return { method, path, headers: Object.fromEntries(texts) }
}
