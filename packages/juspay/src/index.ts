export {
  AbortError,
  type AnyError,
  ApiError,
  ApiPromise,
  type ApiResponse,
  type Attempt,
  AuthenticationError,
  type ClientSettings,
  type Clock,
  ConfigError,
  ConnectionError,
  DuplicateError,
  type ErrorKind,
  InvalidRequestError,
  NotFoundError,
  type Outcome,
  Page,
  PagePromise,
  ParamsError,
  type ParamsInput,
  type ParamsIssue,
  PermissionError,
  RateLimitError,
  type RequestOptions,
  ResponseError,
  type Result,
  SdkError,
  ServerError,
  TimeoutError,
  toDate,
  type WithResponse,
} from '@x/core'
export { createJuspay, type Juspay } from './create-juspay.ts'
export type { ClientAuth } from './customers/client-auth.ts'
export type { CustomerCreateParams } from './customers/create-customer.ts'
export type { CustomerOptions } from './customers/customer-options.ts'
export type { Customer } from './customers/customer.ts'
export type { Customers } from './customers/customers.ts'
export type { CustomerGetParams } from './customers/get-customer.ts'
export type { CustomerUpdateParams } from './customers/update-customer.ts'
export { juspayHosts } from './juspay-hosts.ts'
export type {
  JuspayCreateOptions,
  JuspayRequestOptions,
  JuspaySettings,
} from './juspay-settings.ts'
