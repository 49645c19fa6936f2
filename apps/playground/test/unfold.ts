import type { Page } from 'playwright-core'

/** Unfolds what one side alone takes. */
export async function unfold(page: Page, name: string): Promise<void> {
  const folded = page.locator('details:not([open]) > summary', { hasText: `${name} only: ` })
  if ((await folded.count()) > 0) await folded.click()
}
