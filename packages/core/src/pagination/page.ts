import type { ApiPromise } from '../transport/api-promise.ts'
import type { RawPage } from './walk.ts'

/** What a page is made from. */
export interface PageContent<Item, Raw extends RawPage<Item>> {
  readonly data: Item[]
  readonly total: number | undefined
  readonly raw: Raw
  readonly cursor: string | null
  /** Asks for the page behind this one. */
  readonly next: () => ApiPromise<Page<Item, Raw>>
}

/** One page of a list. */
export class Page<Item, Raw extends RawPage<Item> = RawPage<Item>> {
  /** The items on this page. Those that an earlier page brought are left out. */
  readonly data: Item[]
  /**
   * How many items the list has, as its first page says; while a provider leaves it out, how many
   * items are on this page.
   */
  readonly total: number
  /**
   * The text with which `list(params, { resumeFrom: cursor })` goes on behind this page, in another
   * process, too. It carries the list's own params. Null behind the last page.
   */
  readonly cursor: string | null
  /** The answer as it came. */
  readonly raw: Raw
  readonly #next: PageContent<Item, Raw>['next']

  constructor({ data, total, raw, cursor, next }: PageContent<Item, Raw>) {
    this.data = data
    this.total = total ?? data.length
    this.cursor = cursor
    this.raw = raw
    this.#next = next
  }

  /** Tells whether there is a page behind this one. */
  hasNextPage(): boolean {
    return this.cursor !== null
  }

  /**
   * Asks for the page behind this one; a page that failed can be asked for again.
   *
   * @returns The page; it rejects with a `ParamsError` when this is the last one.
   * @example
   * ```ts
   * import { createOmise } from '@x/omise'
   *
   * let page = await createOmise().customers.list({ limit: 5 })
   * while (page.hasNextPage()) page = await page.nextPage()
   * ```
   */
  nextPage(): ApiPromise<Page<Item, Raw>> {
    return this.#next()
  }
}
