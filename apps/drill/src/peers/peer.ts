import type { Job } from '../../programs/run-jobs.mjs'

/** A client of others, which goes through the same. */
export interface Peer {
  /** Its package's name, and its program's. */
  readonly name: string
  /** The provider that it, or the program, speaks to. */
  readonly provider: Job['provider']
  /** Whether it knows nothing but TLS on port 443. */
  readonly isBoundTo443: boolean
}

/** The clients of others. */
export const peers: readonly Peer[] = [
  { name: 'ky', provider: 'omise', isBoundTo443: false },
  { name: 'omise', provider: 'omise', isBoundTo443: false },
  { name: 'expresscheckout-nodejs', provider: 'juspay', isBoundTo443: true },
]
