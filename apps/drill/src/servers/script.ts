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
