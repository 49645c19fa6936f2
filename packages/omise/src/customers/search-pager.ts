import type { Pager } from '@x/core'
import type { Search } from './search.ts'

/** Pages a search by the number of its page, of whatever size Omise gives. */
export const searchPager: Pager<Search<unknown>> = {
  sizeParam: 'per_page',
  next({ data, page, total_pages: last }, params) {
    const number = page ?? Number(params['page'] ?? 1)
    const isLast = last === undefined ? data.length === 0 : number >= last
    return isLast ? undefined : { page: number + 1 }
  },
}
