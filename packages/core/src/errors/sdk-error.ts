import type { Attempt } from './attempt.ts'
import type { ErrorKind } from './error-kind.ts'
import { ERROR_NAMES } from './error-kind.ts'
import type { Outcome } from './outcome.ts'

/** Marks our errors across copies of this package, where `instanceof` does not reach. */
const MARKER = Symbol.for('@x/core/error')

/** What every error knows of the call that it ended. */
export interface ErrorDetails {
  /** The provider, such as `omise`. */
  readonly provider: string
  /** The operation, such as `customers.create`; absent while a client is being made. */
  readonly operation?: string | undefined
  /**
   * Whether the call took effect.
   *
   * @default 'not_sent'
   */
  readonly outcome?: Outcome | undefined
  /**
   * Whether the same call may be made again and may then succeed.
   *
   * @default false
   */
  readonly retryable?: boolean | undefined
  /** The attempts that were made. */
  readonly attempts?: readonly Attempt[] | undefined
}

/**
 * The root of every error that a client gives.
 *
 * Nothing that it shows (its message, its fields, its stack, its JSON) holds a key, a token, or a
 * customer's e-mail address, phone number or name.
 */
export abstract class SdkError extends Error {
  /** What the error is about, for a `switch`. */
  readonly kind: ErrorKind
  /** The provider, such as `omise`. */
  readonly provider: string
  /** The operation, such as `customers.create`; absent while a client is being made. */
  readonly operation: string | undefined
  /** Whether the call took effect at the provider. */
  readonly outcome: Outcome
  /** Whether the same call may be made again and may then succeed. */
  readonly retryable: boolean
  /** The attempts that were made, in order. */
  readonly attempts: readonly Attempt[]

  constructor(
    kind: ErrorKind,
    message: string,
    details: ErrorDetails,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options)
    hide(this, 'name', ERROR_NAMES[kind])
    hide(this, MARKER, kind)
    this.kind = kind
    this.provider = details.provider
    this.operation = details.operation
    this.outcome = details.outcome ?? 'not_sent'
    this.retryable = details.retryable ?? false
    this.attempts = details.attempts ?? []
  }

  /**
   * Tells whether a value is an error of this class, also one of another copy of this package, which
   * `instanceof` does not know.
   */
  static isInstance(value: unknown): value is SdkError {
    return kindOf(value) !== undefined
  }

  /** Gives what may be logged of this error, as plain data. */
  toJSON(): Record<string, unknown> {
    const fields: Record<string, unknown> = { name: this.name, message: this.message }
    return Object.assign(fields, this)
  }
}

/** Reads the kind of an error of ours, of whichever copy of this package; undefined for others. */
export function kindOf(value: unknown): ErrorKind | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const kind: unknown = Reflect.get(value, MARKER)
  return typeof kind === 'string' && kind in ERROR_NAMES ? (kind as ErrorKind) : undefined
}

function hide(error: object, key: PropertyKey, value: string): void {
  Object.defineProperty(error, key, { value, configurable: true, writable: true })
}
