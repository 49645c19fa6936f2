import type { WithResponse } from '../transport/api-promise.ts'
import { ApiPromise } from '../transport/api-promise.ts'
import type { Page } from './page.ts'
import type { RawPage } from './pager.ts'

/** How many items {@link PagePromise.toArray} collects at most. */
const MAX_ARRAY = 10_000

/** What a list is asked for: decided until the microtask in which the request starts. */
export interface PageWish {
  /** How many items the first page holds, unless the caller's params say so. */
  size?: number | undefined
}

/**
 * A list. Await it for its first page, or iterate it for every item, over all pages.
 *
 * @example
 * ```ts
 * const page = await omise.customers.list({ limit: 5 })
 * for await (const customer of omise.customers.list()) console.log(customer.id)
 * ```
 */
export class PagePromise<Item, Raw extends RawPage<Item> = RawPage<Item>>
  extends ApiPromise<Page<Item, Raw>>
  implements AsyncIterable<Item>
{
  readonly #wish: PageWish
  readonly #iterationSize: number | undefined
  readonly #refuse: (message: string) => Error

  constructor(
    start: (wish: PageWish) => Promise<WithResponse<Page<Item, Raw>>>,
    iterationSize: number | undefined,
    refuse: (message: string) => Error,
  ) {
    const wish: PageWish = {}
    super(() => start(wish))
    this.#wish = wish
    this.#iterationSize = iterationSize
    this.#refuse = refuse
  }

  /** Iterates over every item, asking for the pages one after another as they are needed. */
  [Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    this.#wish.size ??= this.#iterationSize
    return this.#items()
  }

  /** Iterates over the pages, asking for them one after another as they are needed. */
  pages(): AsyncGenerator<Page<Item, Raw>, void, undefined> {
    this.#wish.size ??= this.#iterationSize
    return this.#pages()
  }

  /**
   * Collects the first items.
   *
   * @param options.limit - How many items at most, from 1 to 10,000.
   * @throws {ParamsError} when the limit is missing or out of range.
   */
  async toArray(options: { readonly limit: number }): Promise<Item[]> {
    // JavaScript callers may leave it out.
    const limit: unknown = (options as { limit?: unknown } | undefined)?.limit
    if (typeof limit !== 'number' || !Number.isInteger(limit) || limit < 1 || limit > MAX_ARRAY) {
      // The list itself may have failed too, which this error stands before.
      this.catch(() => {})
      throw this.#refuse(`\`limit\` must be a whole number from 1 to ${MAX_ARRAY}`)
    }
    this.#wish.size ??= this.#iterationSize && Math.min(this.#iterationSize, limit)
    const items: Item[] = []
    for await (const page of this.#pages()) {
      items.push(...page.data)
      if (items.length >= limit) break
    }
    return items.slice(0, limit)
  }

  async *#items(): AsyncGenerator<Item, void, undefined> {
    for await (const page of this.#pages()) yield* page.data
  }

  async *#pages(): AsyncGenerator<Page<Item, Raw>, void, undefined> {
    let page: Page<Item, Raw> = await this
    yield page
    while (page.hasNextPage()) {
      page = await page.nextPage()
      yield page
    }
  }
}
