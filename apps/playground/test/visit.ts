import type { BrowserContextOptions, Page, Response } from 'playwright-core'
import type { TestBrowser } from './use-browser.ts'

/** A page that is open, and everything that went wrong or was asked for on it. */
export interface Visit extends AsyncDisposable {
  readonly page: Page
  /** The answers to what was asked for at other addresses than the page's own. */
  readonly foreign: readonly Response[]
  /** Errors of the page, of the console, and of requests. */
  readonly errors: readonly string[]
}

/** What the browser writes when a provider says no, which is no error of the page. */
const REFUSAL = /^Failed to load resource: the server responded with a status of 4\d\d/

/** Opens the page in a context of its own, and waits until it can be used. */
export async function visit(
  browser: TestBrowser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const foreign: Response[] = []
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('requestfailed', (request) => errors.push(`${request.url()} failed`))
  page.on('console', (message) => {
    if (message.type() === 'error' && !REFUSAL.test(message.text())) errors.push(message.text())
  })
  page.on('response', (response) => {
    if (new URL(response.url()).origin !== new URL(url).origin) foreign.push(response)
  })
  await page.goto(url)
  await page.getByText(/· (?:via service worker|in page)/).waitFor()
  return { page, foreign, errors, [Symbol.asyncDispose]: () => context.close() }
}
