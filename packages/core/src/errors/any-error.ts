import type { AbortError } from './abort-error.ts'
import type { AuthenticationError } from './authentication-error.ts'
import type { ConfigError } from './config-error.ts'
import type { ConnectionError } from './connection-error.ts'
import type { DuplicateError } from './duplicate-error.ts'
import type { InvalidRequestError } from './invalid-request-error.ts'
import type { NotFoundError } from './not-found-error.ts'
import type { ParamsError } from './params-error.ts'
import type { PermissionError } from './permission-error.ts'
import type { RateLimitError } from './rate-limit-error.ts'
import type { ResponseError } from './response-error.ts'
import type { ServerError } from './server-error.ts'
import type { TimeoutError } from './timeout-error.ts'

/** Every error that a call can end in; a `switch` over its `kind` is checked for completeness. */
export type AnyError =
  | AbortError
  | AuthenticationError
  | ConfigError
  | ConnectionError
  | DuplicateError
  | InvalidRequestError
  | NotFoundError
  | ParamsError
  | PermissionError
  | RateLimitError
  | ResponseError
  | ServerError
  | TimeoutError
