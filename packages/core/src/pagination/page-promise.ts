import type { WithResponse } from '../transport/api-promise.ts'
import { ApiPromise } from '../transport/api-promise.ts'
import type { Page } from './page.ts'
import type { RawPage } from './walk.ts'

/** How many items {@link PagePromise.toArray} collects at most. */
const MAX_ARRAY = 10_000

/** What is decided of the first page until the microtask in which its request starts. */
export interface FirstPage {
  /** Its size, where the caller asks for none. */
  size?: number | undefined
  /** Why it is not to be asked for. */
  refusal?: Error | undefined
}

/** What a list is to do when it is iterated over. */
export interface Iteration<Item, Raw extends RawPage<Item>> {
  /** The size of a page, where the caller asks for none. */
  readonly size: number | undefined
  /** Gives the pages from the first one on, in order or as they come. */
  readonly pages: (
    first: Promise<Page<Item, Raw>>,
    isOrdered: boolean,
  ) => AsyncGenerator<Page<Item, Raw>, void, undefined>
  /** Makes the error for a limit that is wrong. */
  readonly refuseLimit: (what: string) => Error
}

/**
 * A list. Await it for its first page, or iterate over it for every item, over all pages.
 *
 * @example
 * ```ts
 * import { createOmise } from '@x/omise'
 *
 * const omise = createOmise()
 * const page = await omise.customers.list({ limit: 5 })
 * for await (const customer of omise.customers.list()) console.log(customer.id)
 * ```
 */
export class PagePromise<Item, Raw extends RawPage<Item> = RawPage<Item>>
  extends ApiPromise<Page<Item, Raw>>
  implements AsyncIterable<Item>
{
  readonly #iteration: Iteration<Item, Raw>
  readonly #first: FirstPage

  constructor(
    start: (first: FirstPage) => Promise<WithResponse<Page<Item, Raw>>>,
    iteration: Iteration<Item, Raw>,
  ) {
    const first: FirstPage = {}
    super(() => start(first))
    this.#first = first
    this.#iteration = iteration
  }

  /** Iterates over every item, asking for the pages as they are needed. */
  [Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    return readItems(this.pages())
  }

  /**
   * Iterates over the pages, asking for them as they are needed.
   *
   * @example
   * ```ts
   * import { createOmise } from '@x/omise'
   *
   * for await (const { data, cursor } of createOmise().customers.list().pages()) {
   *   console.log(data.length, cursor)
   * }
   * ```
   */
  pages(): AsyncGenerator<Page<Item, Raw>, void, undefined> {
    this.#first.size ??= this.#iteration.size
    // Its reader hears of a first page that failed, however late it begins.
    this.catch(() => {})
    return this.#iteration.pages(this, false)
  }

  /**
   * Collects the first items.
   *
   * @param options.limit - How many items at most, from 1 to 10,000.
   * @throws {ParamsError} when the limit is missing or out of range.
   * @example
   * ```ts
   * import { createOmise } from '@x/omise'
   *
   * const newest = { order: 'reverse_chronological' } as const
   * const customers = await createOmise().customers.list(newest).toArray({ limit: 250 })
   * ```
   */
  async toArray(options: { readonly limit: number }): Promise<Item[]> {
    // JavaScript callers may leave it out.
    const { limit } = { ...options }
    if (!Number.isInteger(limit) || limit < 1 || limit > MAX_ARRAY) {
      const refusal = this.#iteration.refuseLimit(`must be a whole number from 1 to ${MAX_ARRAY}`)
      this.#first.refusal ??= refusal
      // The list rejects with it as well, unless its first page was on its way.
      this.catch(() => {})
      throw refusal
    }
    const { size } = this.#iteration
    this.#first.size ??= size && Math.min(size, limit)
    const items: Item[] = []
    for await (const page of this.#iteration.pages(this, true)) {
      items.push(...page.data)
      if (items.length >= limit) break
    }
    return items.slice(0, limit)
  }
}

/** Gives the items of pages. No method: it would keep its promise, and with it the first page. */
async function* readItems<Item, Raw extends RawPage<Item>>(
  pages: AsyncGenerator<Page<Item, Raw>, void, undefined>,
): AsyncGenerator<Item, void, undefined> {
  for await (const page of pages) {
    // To delegate with `yield*` costs more for each item.
    for (const item of page.data) yield item
  }
}
