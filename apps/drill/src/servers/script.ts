import type { ServerHttp2Stream } from 'node:http2'
import type { Socket } from 'node:net'

/** What a server does once a whole request has come: it writes these bytes, and then does this. */
export interface Step {
  readonly bytes: Uint8Array
  /** `keep` waits for the next request, `end` sends a FIN, `reset` an RST; `stall` does nothing. */
  readonly after: 'keep' | 'end' | 'reset' | 'stall'
}

/** What a server does, for each request that comes, over all its connections. */
export interface Script {
  /** The steps in order; the last one serves all further requests. */
  readonly steps: readonly [Step, ...Step[]]
  /** What it does with a connection before it has read anything. */
  readonly atConnect?: 'end' | 'reset' | undefined
}

/** What a server over HTTP/2 does with a stream, and its connection, once its request is whole. */
export type Http2Step = (stream: ServerHttp2Stream, connection: Socket) => void

/** What a server over HTTP/2 does, for each request that comes, over all its connections. */
export interface Http2Script {
  /** The steps in order; the last one serves all further requests. */
  readonly streams: readonly [Http2Step, ...Http2Step[]]
}

/** Tells which of the two kinds of servers follows a script. */
export function isHttp2(script: Http2Script | Script): script is Http2Script {
  return 'streams' in script
}
