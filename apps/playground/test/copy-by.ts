import type { Locator } from 'playwright-core'
import { expect } from 'vitest'

/** Presses a button that copies something, and gives what it has copied. */
export async function copyBy(button: Locator): Promise<string> {
  const page = button.page()
  const read = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText())
  // What was copied before is not taken for it.
  await page.evaluate(() => navigator.clipboard.writeText(''))
  await button.click()
  await expect.poll(read).not.toBe('')
  return read()
}
