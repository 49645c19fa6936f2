import type { Locator, Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { useBrowser } from './use-browser.ts'
import { visit } from './visit.ts'

const url = inject('pageUrl')
const browser = useBrowser()

const lab = (page: Page): Locator => page.getByRole('region', { name: 'Failure lab' })
const chips = (page: Page, name: string): Locator =>
  page.getByRole('list', { name: `Failures of ${name}` }).getByRole('listitem')
const result = (page: Page, name: string): Locator =>
  page.getByRole('region', { name }).getByRole('tabpanel', { name: `Result of ${name}` })
const stop = (page: Page): Locator => page.getByRole('button', { name: 'Stop' })
const said = (page: Page, words: RegExp): Promise<void> =>
  page.getByRole('status').filter({ hasText: words }).first().waitFor({ state: 'attached' })

/** Queues a failure as a user would. */
async function queue(page: Page, name: string, title: string, times = 1): Promise<void> {
  if (!(await lab(page).isVisible())) await page.getByRole('button', { name: 'Failures' }).click()
  await lab(page).getByLabel(`Failure of ${name}`).selectOption(title)
  await lab(page).getByLabel(`How often at ${name}`).selectOption(`×${times}`)
  await lab(page)
    .getByRole('button', { name: `Add to ${name}` })
    .click()
}

/** What the page itself did wrong: requests that were told to fail are none of that. */
const mistakes = (errors: readonly string[]): readonly string[] =>
  errors.filter((error) => !/failed$|^Failed to load resource/.test(error))

describe('the failure lab', () => {
  it('gives a side its failures one by one, once, and again when it is told to', async () => {
    await using visited = await visit(browser, `${url}#/retrieve`)
    const { page, foreign, errors } = visited
    await page.getByText('none', { exact: true }).waitFor()
    await queue(page, 'Omise', '500', 2)
    await queue(page, 'Omise', 'no failure')
    await said(page, /Omise: 3 failures queued/)
    await page.getByRole('button', { name: 'Run both' }).click()
    await said(page, /Omise: 200 in .* Juspay: 200/)
    const statuses = (): number[] => foreign.map((response) => response.status())
    expect(statuses().sort((a, b) => a - b)).toEqual([200, 200, 500, 500])
    const used = ['500, used', '500, used', 'no failure, used']
    await expect.poll(() => chips(page, 'Omise').allTextContents()).toEqual(used)
    await expect.poll(() => chips(page, 'Omise').locator('s').count()).toBe(3)
    await expect.poll(() => chips(page, 'Juspay').count()).toBe(0)

    // What is used up stays there, and fails nothing.
    await page.getByRole('button', { name: 'Run Omise' }).click()
    await said(page, /^Omise: 200/)
    expect(foreign).toHaveLength(5)
    await expect.poll(() => chips(page, 'Omise').allTextContents()).toEqual(used)

    await lab(page).getByRole('button', { name: 'Again at Omise' }).click()
    await expect.poll(() => chips(page, 'Omise').locator('s').count()).toBe(0)
    await lab(page).getByRole('button', { name: 'Remove 500, 1 of 3 at Omise' }).click()
    await expect.poll(() => chips(page, 'Omise').allTextContents()).toEqual(['500', 'no failure'])
    await page.getByRole('button', { name: 'Run Omise' }).click()
    await said(page, /^Omise: 200/)
    expect(statuses().slice(5)).toEqual([500, 200])

    await lab(page).getByRole('button', { name: 'Clear Omise' }).click()
    await page.getByText('none', { exact: true }).waitFor()
    expect(mistakes(errors)).toEqual([])
  })

  it('has the provider carry the request out before it fails, where that can be', async () => {
    await using visited = await visit(browser, url)
    const { page } = visited
    await queue(page, 'Juspay', '429, Retry-After: 1')
    await lab(page).getByRole('button', { name: 'Clear Juspay' }).click()
    const carriedOut = lab(page).getByRole('switch', { name: /carries it out first \(Juspay\)/ })
    await expect.poll(() => carriedOut.isDisabled()).toBe(true)
    await queue(page, 'Juspay', '500')
    const run = page.getByRole('button', { name: 'Run Juspay' })
    await run.click()
    await said(page, /^Juspay: ServerError/)
    // Nothing was carried out, so that the second one is no duplicate.
    await run.click()
    await said(page, /^Juspay: 200/)

    await page.getByLabel('Your reference').fill('order-2002')
    await carriedOut.check()
    await queue(page, 'Juspay', '500')
    await expect
      .poll(() => chips(page, 'Juspay').last().textContent())
      .toBe('500, carried out first')
    await run.click()
    await said(page, /^Juspay: ServerError/)
    await run.click()
    await said(page, /^Juspay: DuplicateError/)
  })

  it('is opened and closed from its button, and on Escape gives the focus back', async () => {
    await using visited = await visit(browser, url)
    const { page } = visited
    const opener = page.getByRole('button', { name: 'Failures' })
    await expect.poll(() => opener.getAttribute('aria-expanded')).toBe('false')
    await opener.press('Enter')
    await lab(page).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    const choice = lab(page).getByLabel('Failure of Omise')
    await expect
      .poll(() => choice.evaluate((element) => element === document.activeElement))
      .toBe(true)
    await page.keyboard.press('Escape')
    await expect.poll(() => lab(page).count()).toBe(0)
    await expect.poll(() => opener.getAttribute('aria-expanded')).toBe('false')
    await expect
      .poll(() => opener.evaluate((element) => element === document.activeElement))
      .toBe(true)
  })
})

describe('a call that is under way', () => {
  it('is cancelled by Escape, and says no more', async () => {
    await using visited = await visit(browser, url)
    const { page, errors } = visited
    await queue(page, 'Omise', 'no answer, until the timeout')
    await page.getByRole('button', { name: 'Run both' }).click()
    await result(page, 'Juspay').getByText('order-1001').first().waitFor()
    await stop(page).waitFor()

    // What is open is closed first.
    await page.keyboard.press('Escape')
    await expect.poll(() => lab(page).count()).toBe(0)
    await expect.poll(() => stop(page).isVisible()).toBe(true)

    const frames = await page.evaluate(async () => {
      const isCancelled = (): boolean =>
        document.querySelector('section[aria-label="Omise"]')?.textContent?.includes('cancelled') ??
        false
      if (isCancelled()) throw new Error('It was cancelled before')
      let count = 0
      dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
      for (; !isCancelled(); count++) await new Promise(requestAnimationFrame)
      return count
    })
    // A third of a second; a machine that is busy has longer frames.
    expect(frames).toBeLessThan(20)
    await said(page, /Omise: cancelled after .* Juspay: (?:200|cancelled)/)
    await expect.poll(() => stop(page).count()).toBe(0)

    // Nothing comes after all: this check is about time.
    const changes = await page.evaluate(async () => {
      const seen: string[] = []
      const observer = new MutationObserver((records) => {
        seen.push(...records.map(({ target }) => target.textContent ?? ''))
      })
      const sides = document.querySelector('.sides')
      if (!sides) throw new Error('There are no sides')
      observer.observe(sides, { subtree: true, childList: true, characterData: true })
      await new Promise((resolve) => {
        setTimeout(resolve, 3000)
      })
      return seen
    })
    expect(changes).toEqual([])
    await expect.poll(() => result(page, 'Juspay').textContent()).toContain('order-1001')
    expect(mistakes(errors)).toEqual([])
  })

  it('never shows its answer once there is another one', async () => {
    await using visited = await visit(browser, url)
    const { page, errors } = visited
    for (const name of ['Omise', 'Juspay']) await queue(page, name, 'half a second late')
    await page.evaluate(() => {
      const seen = new Set<string>()
      const look = (): void => {
        const answers = document.querySelectorAll('[aria-label^="Answer of"]')
        for (const { textContent } of answers) {
          for (const [email] of textContent?.matchAll(/\w+@example\.com/g) ?? []) seen.add(email)
        }
        document.documentElement.dataset['seen'] = [...seen].join(' ')
      }
      new MutationObserver(look).observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
      })
    })
    const email = page.getByLabel('E-mail')
    await email.fill('first@example.com')
    await email.press('Control+Enter')
    await chips(page, 'Juspay').filter({ hasText: 'used' }).waitFor()
    await email.fill('second@example.com')
    await page.getByLabel('Your reference').fill('order-2002')
    await email.press('Control+Enter')
    await said(page, /Omise: 200 .* Juspay: 200/)
    await result(page, 'Juspay').getByText('second@example.com').first().waitFor()
    // Longer than the first answers would have taken.
    await page.waitForTimeout(800)
    await expect
      .poll(() => page.evaluate(() => document.documentElement.dataset['seen']))
      .toBe('second@example.com')
    expect(mistakes(errors)).toEqual([])
  })

  it('is ended by Stop, which gives the focus back and is there only meanwhile', async () => {
    const viewport = { width: 375, height: 740 }
    await using visited = await visit(browser, url, { viewport, hasTouch: true })
    const { page, errors } = visited
    await queue(page, 'Omise', 'no answer, until the timeout')
    const run = page.getByRole('button', { name: 'Run both' })
    await expect.poll(() => stop(page).count()).toBe(0)
    await run.tap()
    await stop(page).waitFor()
    for (const button of [run, stop(page)]) {
      const box = await button.boundingBox()
      expect(box?.height).toBeGreaterThanOrEqual(44)
      expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(viewport.height)
    }
    await stop(page).tap()
    await said(page, /Omise: cancelled after .* Juspay: (?:200|cancelled)/)
    await expect.poll(() => stop(page).count()).toBe(0)
    await expect
      .poll(() => run.evaluate((element) => element === document.activeElement))
      .toBe(true)
    expect(mistakes(errors)).toEqual([])
  })
})

describe('a recipe', () => {
  it('is made ready in one click, runs nothing, and then shows what it promises', async () => {
    await using visited = await visit(browser, url)
    const { page, foreign, errors } = visited
    const run = page.getByRole('button', { name: 'Run both' })
    const cases = [
      ['Lost reply', [/Omise: TimeoutError in .* Juspay: TimeoutError in/]],
      // What the one before has created is no hindrance.
      ['Lost reply, settled', [/Omise: 200 in .* Juspay: 200 in/]],
      ['Broken answer', [/Omise: ResponseError in .* Juspay: ResponseError in/]],
      ['Duplicate', [/Omise: 200 in .* Juspay: 200 in/, /Omise: 200 in .* Juspay: DuplicateError/]],
      ['429 storm', [/Omise: 200 in .* Juspay: 200 in/]],
    ] as const
    for (const [title, runs] of cases) {
      const before = foreign.length
      await page.getByRole('button', { name: title, exact: true }).click()
      await said(page, new RegExp(`^${title} is ready`))
      await page.getByRole('note', { name: `Recipe: ${title}` }).waitFor()
      expect({ title, sent: foreign.length - before }).toEqual({ title, sent: 0 })
      for (const words of runs) {
        await run.click()
        await said(page, words)
      }
    }
    const last = foreign.slice(-4).map((response) => response.status())
    expect(last.sort((a, b) => a - b)).toEqual([200, 200, 429, 429])
    expect(mistakes(errors)).toEqual([])

    await page.getByRole('button', { name: 'Dismiss' }).click()
    await expect.poll(() => page.getByRole('note').count()).toBe(0)
  })

  it('puts back what stood in the forms', async () => {
    await using visited = await visit(browser, url)
    const { page } = visited
    await page.getByLabel('E-mail').fill('mine@example.com')
    await queue(page, 'Juspay', '500')
    await page.getByRole('button', { name: 'Duplicate', exact: true }).click()
    await said(page, /^Duplicate is ready/)
    await expect.poll(() => page.getByLabel('E-mail').inputValue()).toBe('john@example.com')
    await expect.poll(() => chips(page, 'Juspay').count()).toBe(0)
  })

  it('can be chosen among the calls where there is no room for a list', async () => {
    await using visited = await visit(browser, url, { viewport: { width: 800, height: 700 } })
    const { page, foreign } = visited
    const choice = page.getByRole('combobox', { name: 'Call' })
    await choice.selectOption('429 storm')
    await page.getByRole('heading', { level: 1, name: 'Retrieve' }).waitFor()
    await expect.poll(() => choice.inputValue()).toBe('retrieve')
    await expect.poll(() => chips(page, 'Omise').count()).toBe(2)
    await expect.poll(() => chips(page, 'Juspay').count()).toBe(0)
    // The same call again, with another recipe.
    await choice.selectOption('Lost reply')
    await choice.selectOption('Broken answer')
    const note = page.getByRole('note', { name: 'Recipe: Broken answer' })
    await note.filter({ hasText: 'At Omise and Juspay the customer is created' }).waitFor()
    await expect.poll(() => choice.inputValue()).toBe('create')
    expect(foreign).toEqual([])
  })
})
