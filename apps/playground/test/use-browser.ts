import type { Browser } from 'playwright-core'
import { beforeAll } from 'vitest'
import { launchBrowser } from './launch-browser.ts'

/** What the tests want of a browser. */
export type TestBrowser = Pick<Browser, 'newContext'>

/** Launches a browser for the tests of a file or of a `describe`, and closes it after them. */
export function useBrowser(): TestBrowser {
  let browser: Browser

  beforeAll(async () => {
    const launched = await launchBrowser()
    browser = launched.browser
    return launched.close
  })

  return { newContext: (options) => browser.newContext(options) }
}
