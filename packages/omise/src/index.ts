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
export { createOmise, type Omise } from './create-omise.ts'
export type { Card } from './customers/card.ts'
export type { CustomerCreateParams } from './customers/create-customer.ts'
export type { Customer, CustomerList, CustomerSearch } from './customers/customer.ts'
export type { Customers } from './customers/customers.ts'
export type { LinkedAccount } from './customers/linked-account.ts'
export type { CustomerListParams } from './customers/list-customers.ts'
export type { List } from './customers/list.ts'
export type { CustomerSearchFilters, CustomerSearchParams } from './customers/search-customers.ts'
export type { Search } from './customers/search.ts'
export type { CustomerUpdateParams } from './customers/update-customer.ts'
export type {
  OmiseCreateOptions,
  OmiseRequestOptions,
  OmiseSettings,
  OmiseVersion,
} from './omise-settings.ts'
