export { AbortError, ApiError, AuthenticationError, ConfigError } from '@x/core'
export { ConnectionError, DuplicateError, InvalidRequestError, NotFoundError } from '@x/core'
export { ParamsError, PermissionError, RateLimitError, ResponseError } from '@x/core'
export { SdkError, ServerError, TimeoutError } from '@x/core'
export { ApiPromise, Page, PagePromise, toDate } from '@x/core'
export type { AnyError, Attempt, ErrorKind, FieldError, Outcome, ParamsIssue } from '@x/core'
export type { ApiResponse, Result, WithResponse } from '@x/core'
export type { ClientEvent, ClientSettings, Clock, HeadersInput } from '@x/core'
export type { ParamsInput, RawPage, RequestOptions, TimeoutPhase } from '@x/core'
export { createOmise, type Omise } from './create-omise.ts'
export type { Card } from './customers/cards/card.ts'
export type { Cards } from './customers/cards/cards.ts'
export type { CardUpdateParams } from './customers/cards/update-card.ts'
export type { CustomerCreateParams } from './customers/create-customer.ts'
export type { CardAt, CustomerAt, ScheduleAt } from './customers/customer-at.ts'
export type { DestroyedCardAt, DestroyedCustomerAt } from './customers/customer-at.ts'
export type { AnyVersion, CardBefore2019, ShortDeleted } from './customers/customer-at.ts'
export type { CustomerOf2015, CustomerOf2017 } from './customers/customer-at.ts'
export type { Customer, CustomerList, CustomerSearch } from './customers/customer.ts'
export type { Customers } from './customers/customers.ts'
export type { LinkedAccount } from './customers/linked-account.ts'
export type { CustomerListParams } from './customers/list-customers.ts'
export type { ListParams } from './customers/list-params.ts'
export type { List } from './customers/list.ts'
export type { Schedule, ScheduledCharge } from './customers/schedules/schedule.ts'
export type { Schedules } from './customers/schedules/schedules.ts'
export type { CustomerSearchFilters, CustomerSearchParams } from './customers/search-customers.ts'
export type { Search } from './customers/search.ts'
export type { CustomerUpdateParams } from './customers/update-customer.ts'
export type {
  DefaultVersion,
  OmiseCreateOptions,
  OmiseListOptions,
  OmiseRequestOptions,
  OmiseSearchOptions,
  OmiseSettings,
  OmiseVersion,
  VersionOf,
} from './omise-settings.ts'
