import type { Pager } from '@x/core'
import type { List } from './list.ts'

/** Pages a list by its offset: 100 items a page while iterating, the most that Omise gives. */
export const listPager: Pager<List<unknown>> = {
  sizeParam: 'limit',
  iterationSize: 100,
  next({ data, total, limit, offset }, params) {
    const end = (offset ?? Number(params['offset'] ?? 0)) + data.length
    const isLast = total === undefined ? data.length < (limit ?? 1) : end >= total
    return isLast || data.length === 0 ? undefined : { offset: end }
  },
}
