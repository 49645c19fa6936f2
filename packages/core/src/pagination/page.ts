import { ApiPromise } from '../transport/api-promise.ts'
import type { RawPage } from './pager.ts'

/** One page of a list. */
export class Page<Item, Raw extends RawPage<Item> = RawPage<Item>> {
  /** The items on this page. */
  readonly data: Item[]
  /**
   * How many items the list has, as its first page says; while a provider leaves it out, how many
   * items are on this page.
   */
  readonly total: number
  /** The answer as it came. */
  readonly raw: Raw
  readonly #next: (() => ApiPromise<Page<Item, Raw>>) | undefined
  readonly #refuse: (message: string) => Error

  constructor(
    raw: Raw,
    total: number | undefined,
    next: (() => ApiPromise<Page<Item, Raw>>) | undefined,
    refuse: (message: string) => Error,
  ) {
    this.data = raw.data
    this.total = total ?? raw.total ?? raw.data.length
    this.raw = raw
    this.#next = next
    this.#refuse = refuse
  }

  /** Tells whether there is a page behind this one. */
  hasNextPage(): boolean {
    return this.#next !== undefined
  }

  /**
   * Asks for the page behind this one; a page that failed can be asked for again.
   *
   * @returns The page; it rejects with a `ParamsError` when this is the last one.
   */
  nextPage(): ApiPromise<Page<Item, Raw>> {
    if (this.#next) return this.#next()
    return new ApiPromise(async () => {
      throw this.#refuse('there is no page behind the last one: ask `hasNextPage()` first')
    })
  }
}
