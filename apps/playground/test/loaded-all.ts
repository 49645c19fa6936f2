import type { Page } from 'playwright-core'

/** Waits for what the page loads last, and by itself. */
export async function loadedAll(page: Page): Promise<void> {
  // A network that is idle may only be waiting for it.
  await page.waitForFunction(() => {
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
    return ['omise-side', 'juspay-side', 'runner', 'worker'].every((part) =>
      loaded.some((name) => name.includes(`/assets/${part}-`)),
    )
  })
}
