import type { Page } from './page.ts'
import type { RawPage } from './walk.ts'

/**
 * Gives the pages from a first one on, and asks for so many ahead of the reader, one after another.
 * When the reader leaves, nothing more is asked for.
 */
export async function* readAhead<Item, Raw extends RawPage<Item>>(
  first: Promise<Page<Item, Raw>>,
  count: number,
): AsyncGenerator<Page<Item, Raw>, void, undefined> {
  let hasLeft = false
  let last: Promise<Page<Item, Raw> | undefined> = first
  const queue = [last]
  const follow = async (
    before: Promise<Page<Item, Raw> | undefined>,
  ): Promise<Page<Item, Raw> | undefined> => {
    const page = await before
    return page?.hasNextPage() && !hasLeft ? page.nextPage() : undefined
  }
  try {
    for (;;) {
      while (queue.length < count + 1) {
        last = follow(last)
        // Whoever reads that far hears of it.
        last.catch(() => {})
        queue.push(last)
      }
      const page = await queue.shift()
      if (!page) return
      yield page
    }
  } finally {
    hasLeft = true
  }
}
