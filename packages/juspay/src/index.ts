export { AbortError, ApiError, AuthenticationError, ConfigError } from '@x/core'
export { ConnectionError, DuplicateError, InvalidRequestError, NotFoundError } from '@x/core'
export { ParamsError, PermissionError, RateLimitError, ResponseError } from '@x/core'
export { SdkError, ServerError, TimeoutError } from '@x/core'
export { ApiPromise, Page, PagePromise, toDate } from '@x/core'
export type { AnyError, Attempt, ErrorKind, FieldError, Outcome, ParamsIssue } from '@x/core'
export type { ApiResponse, Result, WithResponse } from '@x/core'
export type { ClientEvent, ClientSettings, Clock, HeadersInput } from '@x/core'
export type { ParamsInput, RawPage, RequestOptions, TimeoutPhase } from '@x/core'
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
