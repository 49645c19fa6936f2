import { checkCount, checkPositiveCount, mustBe } from '../transport/checks.ts'
import type { Check } from '../transport/checks.ts'

/** The options of a call that lists, besides those that every call takes. */
export interface ListOptions {
  /** The `cursor` of a page: the list goes on behind it, with its own params. */
  resumeFrom?: string | undefined
  /**
   * How many pages to ask for ahead of the reader, one after another: a whole number from 0 on.
   *
   * @default 0
   */
  prefetch?: number | undefined
}

/** The options of a list that can be walked side by side. */
export interface ConcurrentListOptions extends ListOptions {
  /**
   * How many requests may be under way at once while iterating: a whole number from 1 on. With more
   * than 1 the items come in no order, and the pages have no cursor.
   *
   * @default 1
   */
  concurrency?: number | undefined
}

/** The checks of the options of a list, for its endpoint. */
export const listOptionChecks: Readonly<Record<keyof ListOptions, Check>> = {
  resumeFrom: mustBe(
    'the `cursor` of a page, which is null behind the last one',
    (value) => typeof value === 'string' && value !== '',
  ),
  prefetch: checkCount,
}

/** The checks of the options of a list that can be walked side by side. */
export const concurrentListOptionChecks: Readonly<Record<keyof ConcurrentListOptions, Check>> = {
  ...listOptionChecks,
  concurrency: checkPositiveCount,
}
