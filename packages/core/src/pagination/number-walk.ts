import type { RawPage, Walk } from './walk.ts'

/** A page of a list that is paged by number. */
export interface NumberedPage<Item> extends RawPage<Item> {
  /** How many pages there are; without it, the list ends with an empty page. */
  total_pages?: number | undefined
}

/** Makes a walk by `page` and `per_page`, in pages of whatever size the provider gives. */
export function numberWalk<Item, Raw extends NumberedPage<Item>>(): Walk<Item, Raw> {
  return {
    sizeParam: 'per_page',
    take({ data, total_pages: pages }, step, query) {
      // An API that does not count may also say null.
      const last = pages ?? undefined
      const number = Number(step.params['page'] ?? query['page'] ?? 1)
      // An index may count more hits than it gives.
      const isLast = data.length === 0 || (last !== undefined && number >= last)
      return { items: data, next: isLast ? undefined : { params: { page: number + 1 } } }
    },
  }
}
