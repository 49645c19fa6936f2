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
 * @param reader - Who reads them: it has left once this ends.
 */
export async function* readAhead<Item, Raw extends RawPage<Item>>(
  first: Promise<Page<Item, Raw>>,
  count: number,
  reader: Reader = { hasLeft: false },
): AsyncGenerator<Page<Item, Raw>, void, undefined> {
  let last: Promise<Page<Item, Raw> | undefined> = first
  const queue = [last]
  const follow = async (
    before: Promise<Page<Item, Raw> | undefined>,
  ): Promise<Page<Item, Raw> | undefined> => {
    const page = await before
    return page?.hasNextPage() && !reader.hasLeft ? page.nextPage() : undefined
  }
  /** Asks for pages until so many are in the queue; only a page tells whether there is another. */
  const ask = async (most: number): Promise<void> => {
    if (queue.length >= most) return
    last = follow(last)
    queue.push(last)
    // Whoever reads that far hears of what went wrong.
    if (await last.catch(() => undefined)) void ask(count)
  }
  try {
    for (;;) {
      // The page that the reader is about to get is no longer ahead.
      void ask(count + 1)
      const page = await queue.shift()
      if (!page) return
      yield page
    }
  } finally {
    reader.hasLeft = true
  }
}
