/** The name of each class of error, by its `kind`. */
export const ERROR_NAMES = {
  config: 'ConfigError',
  params: 'ParamsError',
  authentication: 'AuthenticationError',
  permission: 'PermissionError',
  not_found: 'NotFoundError',
  duplicate: 'DuplicateError',
  invalid_request: 'InvalidRequestError',
  rate_limit: 'RateLimitError',
  server: 'ServerError',
  response: 'ResponseError',
  connection: 'ConnectionError',
  timeout: 'TimeoutError',
  aborted: 'AbortError',
} as const

/** What an error is about; a `switch` over it is checked for completeness by the compiler. */
export type ErrorKind = keyof typeof ERROR_NAMES

/** The kinds of failure that an answer leads to. */
export type AnswerKind = Extract<
  ErrorKind,
  | 'authentication'
  | 'permission'
  | 'not_found'
  | 'duplicate'
  | 'invalid_request'
  | 'rate_limit'
  | 'server'
  | 'response'
>
