import type { Page } from './page.ts'
import type { RawPage } from './walk.ts'

/** Whoever reads a list. */
export interface Reader {
  /** Whether nothing more is to be asked for. */
  hasLeft: boolean
}

/**
 * Gives the pages from a first one on, and asks for so many ahead of the reader, one after another.
 *
 * @param reader - Who reads them among others, and may leave all at once.
 */
export function readAhead<Item, Raw extends RawPage<Item>>(
  first: Promise<Page<Item, Raw>>,
  count: number,
  reader?: Reader,
): AsyncGenerator<Page<Item, Raw>, void, undefined> {
  let last: Promise<Page<Item, Raw> | undefined> = first
  const queue = [last]
  let hasEnded = false
  /** Asks for pages until so many are in the queue; only a page tells whether there is another. */
  const ask = async (most: number): Promise<void> => {
    if (queue.length >= most) return
    last = last.then((page) =>
      page?.hasNextPage() && !hasEnded && !reader?.hasLeft ? page.nextPage() : undefined,
    )
    queue.push(last)
    // Whoever reads that far hears of what went wrong.
    if (await last.catch(() => undefined)) void ask(count)
  }
  // The first page is none of its arguments, which it would keep until it ends.
  return read()

  async function* read(): AsyncGenerator<Page<Item, Raw>, void, undefined> {
    try {
      for (;;) {
        // The page that the reader is about to get is no longer ahead.
        void ask(count + 1)
        let page = await queue.shift()
        if (!page) return
        yield page
        // While the next is asked for, nothing here keeps it.
        page = undefined
      }
    } finally {
      hasEnded = true
    }
  }
}
