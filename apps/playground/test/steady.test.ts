import type { Locator, Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { unfold } from './unfold.ts'
import { useBrowser } from './use-browser.ts'
import { visit } from './visit.ts'

const url = inject('pageUrl')
const browser = useBrowser()

const hasFocus = (place: Locator): Promise<boolean> =>
  place.evaluate((element) => element === document.activeElement)
const topOf = async (place: Locator): Promise<number> => (await place.boundingBox())?.y ?? NaN
const said = (page: Page, words: RegExp): Promise<void> =>
  page.getByRole('status').filter({ hasText: words }).first().waitFor({ state: 'attached' })

const readBadge = async (page: Page): Promise<string> =>
  (await page.locator('.badge').textContent()) ?? ''

/** Presses a button as somebody without a mouse does. */
async function press(button: Locator): Promise<void> {
  await button.focus()
  await button.press('Enter')
}

describe('the focus stays on the page', () => {
  it('when the sample data comes back', async () => {
    await using visited = await visit(browser, `${url}#/create?in.email=a%40b.co`)
    const { page } = visited
    const email = page.getByLabel('E-mail')
    const sample = page.getByRole('button', { name: 'Sample data' })
    await press(sample)
    await expect.poll(() => email.inputValue()).toBe('john@example.com')
    await expect.poll(() => hasFocus(email)).toBe(true)

    await unfold(page, 'Omise')
    await page.getByLabel('metadata', { exact: true }).fill('{}')
    await press(sample)
    await expect.poll(() => hasFocus(page.getByRole('button', { name: 'Run Omise' }))).toBe(true)
  })

  it('when a notice is closed', async () => {
    await using visited = await visit(browser, `${url}#/create?junk=1`)
    const { page } = visited
    await press(page.getByRole('button', { name: 'Close' }))
    await expect.poll(() => hasFocus(page.getByRole('main'))).toBe(true)
  })
})

describe('nothing moves under the hand', () => {
  it.each([768, 1024, 1280, 1440])('while one types, at %d pixels', async (width) => {
    await using visited = await visit(browser, url, { viewport: { width, height: 900 } })
    const { page } = visited
    const below = page.getByRole('button', { name: 'Failures' })
    const before = await topOf(below)
    await page.getByLabel('E-mail').fill('a@b.co')
    await page.getByRole('button', { name: 'Sample data' }).waitFor()
    expect(await topOf(below)).toBe(before)
  })

  it.each([375, 768, 1024, 1440])('when the answers come, at %d pixels', async (width) => {
    await using visited = await visit(browser, `${url}#/create?tab=wire`, {
      viewport: { width, height: 900 },
    })
    const { page } = visited
    const code = page.getByRole('group', { name: 'Code for Omise' })
    const sent = page.getByRole('group', { name: 'Request to Omise', exact: true })
    const tops = async (): Promise<readonly number[]> => [await topOf(code), await topOf(sent)]
    const before = await tops()
    await page.keyboard.press('Control+Enter')
    await said(page, /Omise: 200 .* Juspay: 200/)
    expect(await tops()).toEqual(before)
  })

  it('when the menu of a phone is opened', async () => {
    const viewport = { width: 375, height: 740 }
    await using visited = await visit(browser, url, { viewport, hasTouch: true })
    const { page } = visited
    const menu = page.getByText('Menu', { exact: true })
    const before = await menu.boundingBox()
    const top = await topOf(page.getByRole('heading', { level: 1 }))
    await menu.tap()
    await page.getByRole('button', { name: 'Reset data' }).waitFor()
    expect(await menu.boundingBox()).toEqual(before)
    expect(await topOf(page.getByRole('heading', { level: 1 }))).toBe(top)
  })
})

it('leads from how a call went to what it gave', async () => {
  await using visited = await visit(browser, url, { viewport: { width: 1280, height: 800 } })
  const { page } = visited
  const omise = page.getByRole('region', { name: 'Omise' })
  const result = omise.getByRole('tab', { name: 'Result' })
  await page.keyboard.press('Control+Enter')
  await said(page, /Omise: 200 .* Juspay: 200/)
  await press(omise.getByRole('button', { name: /200 .* show what Omise gave$/ }))
  await expect.poll(() => hasFocus(result)).toBe(true)
  expect(await topOf(result)).toBeLessThan(780)
})

describe('what is folded up', () => {
  it('is unfolded while something in it is sent', async () => {
    await using visited = await visit(browser, `${url}#/create?omise.metadata=%7B%7D`)
    const { page } = visited
    const metadata = page.getByLabel('metadata', { exact: true })
    await metadata.waitFor()
    await expect
      .poll(() => page.getByLabel('options.get_client_auth_token').isVisible())
      .toBe(false)
    // What has just been emptied stays where it is.
    await metadata.fill('')
    await page.getByRole('group', { name: 'Request to Omise', exact: true }).waitFor()
    await expect.poll(() => hasFocus(metadata)).toBe(true)
  })

  it('is said of the options that hold', async () => {
    await using visited = await visit(browser, `${url}#/create?opt.timeout=300&opt.maxRetries=1`)
    const options = visited.page.locator('.options summary')
    await expect.poll(() => options.textContent()).toBe('Options · 2 set')
  })
})

it('runs nothing behind a dialog', async () => {
  await using visited = await visit(browser, url)
  const { page, foreign } = visited
  await page.keyboard.press('Control+/')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await expect.poll(() => page.getByText('not run yet').count()).toBeGreaterThan(1)
  await page.keyboard.press('Control+Enter')
  await said(page, /Omise: 200 .* Juspay: 200/)
  expect(foreign).toHaveLength(2)
})

it('counts the requests that the service worker did not answer', async () => {
  await using visited = await visit(browser, url)
  const { page } = visited
  expect(await readBadge(page)).toMatch(/^0 requests left this page/)
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setBypassServiceWorker', { bypass: true })
  await page.route('https://api.omise.co/**', (route) =>
    route.fulfill({
      headers: { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' },
      json: { object: 'customer', id: 'cust_test_elsewhere' },
    }),
  )
  await page.getByRole('button', { name: 'Run Omise' }).click()
  await said(page, /^Omise: /)
  await expect.poll(() => readBadge(page)).toMatch(/^1 request left this page/)
})

it.each(['429', 'reset', 'offline', 'silent', 'half', 'json'])(
  'counts nothing that was answered in the page, whatever became of it: %s',
  async (fault) => {
    for (const serviceWorkers of ['allow', 'block'] as const) {
      const address = `${url}#/create?opt.timeout=2000&opt.maxRetries=0&fault.omise=${fault}`
      await using visited = await visit(browser, address, { serviceWorkers })
      const { page } = visited
      await page.keyboard.press('Control+Enter')
      await said(page, /Omise: .* Juspay: 200/)
      expect(await readBadge(page)).toMatch(/^0 requests left this page/)
    }
  },
)

it('shows what is chosen where the system chooses the colours', async () => {
  await using visited = await visit(browser, url, { forcedColors: 'active' })
  const { page } = visited
  await page.keyboard.press('Control+Enter')
  await said(page, /Omise: 200 .* Juspay: 200/)
  const read = (place: Locator): Promise<{ readonly text: string; readonly below: string }> =>
    place.first().evaluate((element) => {
      const { color, backgroundColor } = getComputedStyle(element)
      return { text: color, below: backgroundColor }
    })
  const chosenOnes: unknown[] = []
  const pairs = [
    [page.getByRole('tab', { name: 'Result' }), page.getByRole('tab', { name: 'Wire' })],
    [page.getByRole('button', { name: /^all / }), page.getByRole('button', { name: /^differ/ })],
    [
      page.getByRole('link', { name: 'Create a customer' }),
      page.getByRole('link', { name: 'Update a customer' }),
    ],
  ] as const
  for (const [chosen, other] of pairs) {
    const colors = await read(chosen)
    expect(colors.below).not.toBe((await read(other)).below)
    chosenOnes.push(colors)
  }
  // The colour of the text is the one that goes with it.
  expect(chosenOnes[1]).toEqual(chosenOnes[0])
  expect(chosenOnes[2]).toEqual(chosenOnes[0])
})
