import type { Locator, Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { useBrowser } from './use-browser.ts'
import { visit } from './visit.ts'

const url = inject('pageUrl')
const browser = useBrowser()

const card = (page: Page): Locator => page.getByRole('group', { name: 'Walk the list of Omise' })
const button = (page: Page, name: string): Locator =>
  card(page).getByRole('button', { name, exact: true })
const told = (page: Page, words: RegExp): Promise<void> => card(page).getByText(words).waitFor()

/** How many customers the progress bar has, of how many. */
async function readBar(page: Page): Promise<readonly [string | null, string | null]> {
  const bar = page.getByRole('progressbar', { name: 'Walk through the list of Omise' })
  return [await bar.getAttribute('value'), await bar.getAttribute('max')]
}

describe('walking a list', () => {
  it.each(['service worker', 'in page'] as const)(
    'brings all 137, can be left and gone on with: %s',
    async (kind) => {
      const serviceWorkers = kind === 'in page' ? 'block' : 'allow'
      await using visited = await visit(browser, `${url}#/list`, { serviceWorkers })
      const { page, foreign, errors } = visited
      await page.getByText(kind === 'in page' ? '· in page' : 'via service worker').waitFor()
      await button(page, 'Fill the account to 137').click()
      await card(page).getByText('137 customers there').waitFor()
      await button(page, 'Walk').click()
      await told(page, /^137 of 137 · page 7 of 7 · 7 requests$/)
      await told(page, /^137 different ids, none of them twice$/)
      expect(await readBar(page)).toEqual(['137', '137'])
      // Within the page, nothing is to be seen from outside.
      const isSeen = kind === 'service worker'
      expect(foreign).toHaveLength(isSeen ? 7 : 0)

      await card(page).getByLabel('Pause between pages').fill('1000')
      await button(page, 'Walk').click()
      // On a machine that is busy, more than the third page may be there when it is seen.
      await told(page, /^(?:60|80|100|120) of 137 · page/)
      const [value, max] = await readBar(page)
      expect(['60', '80', '100', '120']).toContain(value)
      expect(max).toBe('137')
      await button(page, 'Cancel').click()
      await card(page).getByText('cancelled').waitFor()
      const readProgress = (): Promise<string | null> =>
        card(page)
          .getByText(/requests$/)
          .textContent()
      const left = await readProgress()
      const [, , pages, requests] =
        /^(\d+) of 137 · page (\d) of 7 · (\d) requests$/.exec(left ?? '') ?? []
      expect(Number(requests) - Number(pages)).toBeGreaterThanOrEqual(0)
      expect(Number(requests) - Number(pages)).toBeLessThanOrEqual(1)
      // Longer than the pause: this check is about time.
      await page.waitForTimeout(1500)
      await expect(readProgress()).resolves.toBe(left)
      expect(foreign.length).toBeLessThanOrEqual(isSeen ? 7 + Number(requests) : 0)

      await card(page).getByLabel('Pause between pages').fill('0')
      await button(page, 'Resume').click()
      await told(page, /^137 of 137 · page 7 of 7 · [78] requests$/)
      await told(page, /^137 different ids, none of them twice$/)
      expect(errors.filter((error) => !error.endsWith('failed'))).toEqual([])
    },
  )

  it('loses nobody while a customer comes, and can be stopped by Escape', async () => {
    await using visited = await visit(browser, url)
    const { page, errors } = visited
    await page.getByRole('button', { name: 'Walk 137 customers' }).click()
    await card(page).getByText('137 customers there').waitFor()
    await expect
      .poll(() => button(page, 'Fill the account to 137').getAttribute('aria-disabled'))
      .toBe('true')
    await card(page).getByLabel('Pause between pages').fill('1000')
    await button(page, 'Walk').click()
    await told(page, /^(?:20|40|60) of 137/)
    await button(page, 'Add a customer while walking').click()
    await card(page).getByText('138 customers there').waitFor()
    await page.keyboard.press('Escape')
    await card(page).getByText('cancelled').waitFor()
    await card(page).getByLabel('Pause between pages').fill('0')
    await button(page, 'Resume').click()
    await card(page).getByText('the whole list').waitFor()
    await told(page, /^13[78] different ids, none of them twice$/)
    expect(errors.filter((error) => !error.endsWith('failed'))).toEqual([])
  })

  it('stops after as many as it is told, and tells what is wrong with a limit', async () => {
    await using visited = await visit(browser, `${url}#/list`)
    const { page, foreign } = visited
    await card(page).getByLabel('Limit').fill('1')
    await card(page).getByLabel('Stop after').fill('1')
    await button(page, 'Walk').click()
    await card(page).getByText('stopped where you said').waitFor()
    await told(page, /^1 of 2 · page 1 of 2 · 1 request$/)
    await card(page).getByLabel('Limit').fill('1000')
    await button(page, 'Walk').click()
    await card(page).getByText('ParamsError').waitFor()
    await told(page, /`limit` must be/)
    // What cannot be read as a number is not taken for another one.
    const most = card(page).getByLabel('Stop after')
    await most.fill('one')
    await card(page).getByText('This must be a whole number, from 1 on').waitFor()
    await button(page, 'Walk').click()
    await expect.poll(() => most.evaluate((field) => field === document.activeElement)).toBe(true)
    await card(page).getByText('ParamsError').waitFor()
    expect(foreign).toHaveLength(1)
  })
})
