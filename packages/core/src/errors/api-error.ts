import type { ErrorKind } from './error-kind.ts'
import type { ErrorDetails } from './sdk-error.ts'
import { SdkError } from './sdk-error.ts'

/** What an error knows of the answer that it came from. */
export interface ApiErrorDetails extends ErrorDetails {
  /** The HTTP status; 0 for a redirect that the runtime keeps to itself. */
  readonly status: number
  /** The provider's code, such as `not_found`. */
  readonly code?: string | undefined
  /** The provider's id of the request, for its support. */
  readonly requestId?: string | undefined
  /** The provider's page about the error. */
  readonly documentationUrl?: string | undefined
  /** How long the provider asked to wait, in milliseconds. */
  readonly retryAfterMs?: number | undefined
  /** What was wrong, field by field. */
  readonly fields?: readonly FieldError[] | undefined
  /** The headers of the answer. */
  readonly headers: Headers
  /** The raw text of the answer. */
  readonly body: string
  /** The answer as read from its JSON, if it is JSON. */
  readonly data?: unknown
}

/** What a provider says of one field. */
export interface FieldError {
  /** The field's name, such as `mobile_number`. */
  readonly name: string
  /** What is wrong with it. */
  readonly reason: string
}

/** The root of the errors that an answer of the provider led to. */
export abstract class ApiError extends SdkError {
  /** The HTTP status; 0 for a redirect that the runtime keeps to itself. */
  readonly status: number
  /** The provider's code, such as `not_found`. */
  readonly code: string | undefined
  /** The provider's id of the request, for its support. */
  readonly requestId: string | undefined
  /** The provider's page about the error. */
  readonly documentationUrl: string | undefined
  readonly #details: ApiErrorDetails

  constructor(kind: ErrorKind, message: string, details: ApiErrorDetails) {
    super(kind, message, details)
    this.status = details.status
    this.code = details.code
    this.requestId = details.requestId
    this.documentationUrl = details.documentationUrl
    this.#details = details
  }

  /** The headers of the answer. They may hold what is secret, so nothing shows them by itself. */
  get headers(): Headers {
    return this.#details.headers
  }

  /** The raw text of the answer. It may hold people's data, so nothing shows it by itself. */
  get body(): string {
    return this.#details.body
  }

  /** The answer as read from its JSON. It may hold people's data, so nothing shows it by itself. */
  get data(): unknown {
    return this.#details.data
  }

  static override isInstance(value: unknown): value is ApiError {
    // No other error has a status.
    return SdkError.isInstance(value) && 'status' in value
  }
}
