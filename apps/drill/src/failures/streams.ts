import type { ServerHttp2Stream } from 'node:http2'
import type { Http2Step } from '../servers/script.ts'

/** Makes a step that answers in JSON. */
export function answers(body: string, status = 200): Http2Step {
  return (stream) => {
    stream.respond(headersOf(body, status))
    stream.end(body)
  }
}

/** Makes a step that answers, and lets the connection take nothing more. */
export function answersLast(body: string): Http2Step {
  return (stream, connection) => {
    answers(body)(stream, connection)
    stream.session?.close()
  }
}

/** Makes a step that sends a success's headers and a part of its body, and then does another. */
export function begins(body: string, part: number, then: Http2Step): Http2Step {
  return (stream, connection) => {
    stream.respond(headersOf(body, 200))
    if (part > 0) stream.write(body.slice(0, body.length * part))
    onceRead(stream, () => then(stream, connection))
  }
}

/** Makes a step that resets a stream on which no answer began. */
export function refuses(code: number): Http2Step {
  return (stream) => stream.close(code)
}

/** Resets a stream on which an answer began, with INTERNAL_ERROR: to close it would end the answer. */
export const breaks: Http2Step = (stream) => {
  stream.destroy(new Error('by the script'))
}

/** Makes a step that says what became of the request, and closes the connection. */
export function goesAway(code: number, request: 'not_processed' | 'processed'): Http2Step {
  return (stream, connection) => {
    // The client's streams have odd numbers. There has to be one before: zero means the last one.
    const last = Number(stream.id) - (request === 'processed' ? 0 : 2)
    stream.session?.goaway(code, last)
    onceRead(stream, () => connection.destroy())
  }
}

/** Closes the connection without a word. */
export const closes: Http2Step = (_, connection) => {
  connection.destroy()
}

/** Resets the connection. */
export const resets: Http2Step = (_, connection) => {
  connection.resetAndDestroy()
}

/** Does nothing. */
export const stalls: Http2Step = () => {}

function headersOf(body: string, status: number): Record<string, number | string> {
  return {
    ':status': status,
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  }
}

/** Goes on when the client has read what it was sent: it answers a ping then. */
function onceRead({ session }: ServerHttp2Stream, then: () => void): void {
  session?.ping(then)
}
