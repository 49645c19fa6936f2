import type { Page } from 'playwright-core'

/** Tries to scroll a page sideways, and gives how far that went. */
export function readSidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => {
    scrollTo({ left: 1000, top: scrollY, behavior: 'instant' })
    return scrollX
  })
}
