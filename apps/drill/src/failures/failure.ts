import type { ErrorKind, Outcome } from '@x/core'
import type { RuntimeKind } from '../runtimes/runtime.ts'
import type { Http2Script, Script } from '../servers/script.ts'
import type { Service } from './service.ts'

/** How a call of ours has to end. */
export interface Expected {
  /** `succeeds`, or the error's kind. */
  readonly ending: ErrorKind | 'succeeds'
  /** The error's outcome. */
  readonly outcome?: Outcome | undefined
  /** How many attempts the client has to tell of. */
  readonly attempts: number
  /** How many requests have to reach the server. */
  readonly sends: number
}

/**
 * What a call does when it may have taken effect: `create` is not repeated then; `read` and `write`
 * (an update without a card token, a destroy) are.
 */
export type Repetition = 'create' | 'read' | 'write'

/** How our calls have to end. */
export type Expectations = Readonly<Record<Repetition, Expected>>

/**
 * Where the server is, if it is not a plain one on loopback: `refused` and `unknown_host` have
 * none, `not_tls` is a plain one that is asked for TLS, `self_signed` is one that nobody trusts.
 */
export type Setting = 'not_tls' | 'refused' | 'self_signed' | 'unknown_host'

/** One thing that goes wrong, always in the same way. */
export interface Failure {
  /** What goes wrong, as a table's row says it. */
  readonly name: string
  readonly setting?: Setting | undefined
  /** What the server does; `elsewhere` is another origin. */
  readonly script: (service: Service, elsewhere: string) => Http2Script | Script
  /** Whether the client has to give up by itself. */
  readonly stalls?: boolean | undefined
  /** Whether a call that succeeds comes first, and opens a connection. */
  readonly warmUp?: boolean | undefined
  /** Whether it is that connection that then fails under the call. */
  readonly reuses?: boolean | undefined
  /** How our calls have to end where the runtime tells everything that it knows. */
  readonly expected: (service: Service) => Expectations
  /** How else they may end, and why that is right, too. */
  readonly allowed?: readonly Allowance[] | undefined
}

/** A way for our calls to end that is right where a runtime tells less, or does more by itself. */
export interface Allowance {
  /** The reason, as a footnote says it. */
  readonly reason: string
  /** The runtimes that this is for. */
  readonly runtimes: readonly RuntimeKind[]
  readonly expected: Expectations
}
