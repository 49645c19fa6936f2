import { fileURLToPath } from 'node:url'
import { launchBrowser } from './launch-browser.ts'
import { servePage } from './serve-page.ts'
import { visit } from './visit.ts'

/* Takes the picture of the page that the README shows, after a call that was put off twice. */
const path = fileURLToPath(new URL('../../../docs/playground.png', import.meta.url))
const { url, close: closePage } = await servePage()
const { browser, close: closeBrowser } = await launchBrowser()
try {
  const viewport = { width: 1280, height: 1440 }
  const address = `${url}#/create?tab=attempts&fault.omise=429x2`
  const { page } = await visit(browser, address, { viewport, colorScheme: 'light' })
  await page.getByRole('button', { name: 'Run both' }).click()
  await page
    .getByRole('status')
    .filter({ hasText: /Omise: 200 .* Juspay: 200/ })
    .waitFor({ state: 'attached' })
  await page.screenshot({ path })
} finally {
  await closeBrowser()
  await closePage()
}
