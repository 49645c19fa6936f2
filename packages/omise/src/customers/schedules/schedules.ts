import type { PagePromise, ParamsInput, Transport } from '@x/core'
import { list } from '@x/core'
import type { OmiseListOptions } from '../../omise-settings.ts'
import type { DefaultVersion, OmiseVersion, VersionOf } from '../../omise-version.ts'
import { pagesAsVersion } from '../as-version.ts'
import { createdWalk } from '../created-walk.ts'
import type { ScheduleAt } from './schedule-at.ts'
import type { ListParams } from '../list-params.ts'
import type { List } from '../list.ts'
import { listSchedules } from './list-schedules.ts'
import type { Schedule } from './schedule.ts'

/**
 * The charge schedules of customers at Omise.
 *
 * @see https://docs.omise.co/schedules-api
 */
export class Schedules<Own extends OmiseVersion = DefaultVersion> {
  /** Keeps clients of different versions apart for the compiler; it is never there. */
  declare protected readonly version: Own
  readonly #transport: Transport

  /** Makes the schedules' operations, which send through a transport. */
  constructor(transport: Transport) {
    this.#transport = transport
  }

  /**
   * Lists the charge schedules of a customer: await it for one page, or iterate over it for all of
   * them.
   *
   * @param customerId - The customer's id (`cust_…`), not empty.
   * @param params - The same as for `customers.list`.
   * @param options - `signal`, `timeout`, `deadline`, `maxRetries`, `headers`, `extraParams`, a
   *   `secretKey` or an `apiVersion` for these calls, `resumeFrom`, `prefetch` and `concurrency`.
   * @returns The first page, or an iteration over every schedule.
   * @throws {ParamsError} when the id is empty, or a param is unknown or out of range; nothing was
   *   sent.
   * @throws {NotFoundError} when there is no such customer.
   * @see https://docs.omise.co/schedules-api#list
   * @example
   * ```ts
   * const page = await omise.customers.schedules.list('cust_test_4xtrb759599jsxlhkrb')
   * ```
   */
  list<Version extends OmiseVersion = Own>(
    customerId: string,
    params?: ParamsInput<ListParams>,
    options?: OmiseListOptions<Version>,
  ): PagePromise<ScheduleAt<VersionOf<Version, Own>>, List<ScheduleAt<VersionOf<Version, Own>>>> {
    const input = { ids: { customer_id: customerId }, params, options }
    return pagesAsVersion(list(this.#transport, listSchedules, input, createdWalk<Schedule>()))
  }
}
