import type { Socket } from 'node:net'
import { TLSSocket, type SecureContext } from 'node:tls'
import { ignore, openPort, type Address, type OpenPort } from './open-port.ts'
import { createRequestReader, NotHttp, type ReceivedRequest } from './request-reader.ts'
import type { Script, Step } from './script.ts'

/** A server on a real socket that follows a script and counts what it gets. */
export interface ScriptedServer extends OpenPort {
  /** The requests that came whole, in order, with the number of the connection that brought each. */
  readonly requests: () => readonly NumberedRequest[]
}

/** A request, and the number of its connection. */
export interface NumberedRequest extends ReceivedRequest {
  readonly connection: number
}

/** Where a server listens, and whether it speaks TLS. */
export interface Place extends Address {
  readonly secureContext?: SecureContext | undefined
}

/** What servers that do not understand their client answer, before they close. */
const NOT_UNDERSTOOD = 'HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n'

/** Serves a script. */
export async function serve(script: Script, place: Place = {}): Promise<ScriptedServer> {
  const { secureContext } = place
  const requests: NumberedRequest[] = []
  const port = await openPort((raw, connection) => {
    if (script.atConnect === 'reset') return void raw.resetAndDestroy()
    if (script.atConnect === 'end') return void raw.end().resume()
    const socket = secureContext ? new TLSSocket(raw, { isServer: true, secureContext }) : raw
    socket.on('error', ignore)
    const read = createRequestReader()
    socket.on('data', (bytes) => {
      const found = read(bytes)
      if (found instanceof NotHttp) return void socket.end(NOT_UNDERSTOOD)
      for (const request of found) {
        const step = script.steps[Math.min(requests.length, script.steps.length - 1)]
        requests.push({ ...request, connection })
        take(step ?? script.steps[0], socket, raw)
      }
    })
  }, place)
  return { ...port, requests: () => requests }
}

function take({ bytes, after }: Step, socket: Socket, raw: Socket): void {
  if (after === 'end') {
    // Whatever still comes is read by nobody, as where a process has closed its socket.
    return void socket.end(bytes, () => raw.destroy())
  }
  if (after === 'reset' && bytes.length === 0) return void raw.resetAndDestroy()
  socket.write(bytes, () => {
    if (after === 'reset') raw.resetAndDestroy()
  })
}
