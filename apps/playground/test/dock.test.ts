import type { Locator, Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { loadedAll } from './loaded-all.ts'
import { useBrowser } from './use-browser.ts'
import { visit } from './visit.ts'

const url = inject('pageUrl')
const browser = useBrowser()

const said = (page: Page, words: RegExp): Promise<void> =>
  page.getByRole('status').filter({ hasText: words }).first().waitFor({ state: 'attached' })
const sideOf = (page: Page, name: string): Locator =>
  page.getByRole('region', { name, exact: true })
const dockOf = (page: Page): Locator => page.getByRole('region', { name: 'Both sides' })

async function runBoth(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Run both' }).click()
  await said(page, /Omise: .*Juspay: /)
}

async function showDock(page: Page, name: string): Promise<Locator> {
  const dock = dockOf(page)
  await dock.getByRole('tab', { name }).click()
  return dock.getByRole('tabpanel', { name })
}

describe('the comparison', () => {
  it('has every field of both customers in one row, and says how they relate', async () => {
    await using visited = await visit(browser, url)
    const { page, errors } = visited
    const answers = new Map<string, object>()
    page.on('response', async (response) => {
      if (!response.url().endsWith('/customers')) return
      answers.set(new URL(response.url()).host, Object(await response.json()))
    })
    const compare = await showDock(page, 'Compare')
    await compare.getByText('Create or retrieve a customer at each side').waitFor()
    await runBoth(page)
    const table = compare.getByRole('table', { name: 'The customers, field by field' })
    await table.waitFor()
    const rows = await table.locator('tbody tr').evaluateAll((elements) =>
      elements.map((row) => ({
        cells: Array.from(row.querySelectorAll('td'), (cell) =>
          Array.from(cell.querySelectorAll('code'), (code) => code.textContent ?? ''),
        ),
        relation: row.querySelector('td:last-child')?.textContent ?? '',
      })),
    )
    for (const [index, host] of ['api.omise.co', 'sandbox.juspay.in'].entries()) {
      const names = rows.flatMap(({ cells }) => cells[index] ?? [])
      expect(names.sort()).toEqual(Object.keys(answers.get(host) ?? {}).sort())
    }
    expect(rows.every(({ relation }) => /^(?:same name|renamed|only \w+)/.test(relation))).toBe(
      true,
    )

    const chips = compare.getByRole('group', { name: 'Which rows to show' })
    const counts = (await chips.locator('.counts').textContent()) ?? ''
    const added = counts.match(/\d+/g)?.reduce((sum, count) => sum + Number(count), 0)
    expect(added).toBe(rows.length)
    await chips
      .getByRole('button', { name: /^all/ })
      .and(page.getByText(`all ${rows.length}`))
      .waitFor()
    await chips.getByRole('button', { name: /^differences/ }).click()
    const isDifferent = (relation: string): boolean => !relation.startsWith('same name')
    const shown = table.locator('tbody tr td:last-child')
    await expect
      .poll(() => shown.allTextContents())
      .toEqual(rows.map(({ relation }) => relation).filter(isDifferent))
    expect(errors).toEqual([])
  })
})

describe('the ledger', () => {
  it('shows the newest of many requests, and all of them when one asks for that', async () => {
    await using visited = await visit(browser, url)
    const { page, errors } = visited
    await page.getByRole('button', { name: 'Walk 137 customers' }).click()
    await said(page, /is ready/)
    const ledger = await showDock(page, 'Ledger')
    const omise = ledger.getByRole('region', { name: 'Ledger of Omise' })
    const numbers = omise.locator('tbody th')
    await expect.poll(() => numbers.count()).toBe(50)
    const newest = Number(await numbers.first().textContent())
    expect(newest).toBeGreaterThan(130)
    // A number is not broken, however long the requests are.
    const lines = await numbers.first().evaluate((cell) => {
      const range = document.createRange()
      range.selectNodeContents(cell)
      return range.getClientRects().length
    })
    expect(lines).toBe(1)

    const all = omise.getByRole('button', { name: /^Show all \d+ requests to Omise/ })
    await all.focus()
    await all.press('Enter')
    await expect.poll(() => numbers.count()).toBeGreaterThan(130)
    await expect.poll(() => all.evaluate((own) => own === document.activeElement)).toBe(true)
    await all.press('Enter')
    await expect.poll(() => numbers.count()).toBe(50)
    expect(errors).toEqual([])
  })

  it('has no call of the page before any run', async () => {
    await using visited = await visit(browser, url)
    const ledger = await showDock(visited.page, 'Ledger')
    await ledger
      .getByText(/Run a call .* and what the provider has/)
      .nth(1)
      .waitFor()
    await expect.poll(() => ledger.getByRole('table').count()).toBe(0)
  })

  it('puts what the provider did beside what the client believes', async () => {
    await using visited = await visit(browser, url)
    const { page, errors } = visited
    const ledger = await showDock(page, 'Ledger')
    const kept = ledger.getByRole('region', { name: 'Ledger of Omise' }).locator('.customers')
    await kept.getByText('2 customers kept').waitFor()
    await runBoth(page)
    await page.getByRole('button', { name: 'Run Juspay' }).click()
    await said(page, /Juspay: DuplicateError/)
    await kept.getByText('3 customers kept').waitFor()
    const rowsOf = (name: string): Promise<string[]> =>
      ledger
        .getByRole('region', { name: `Ledger of ${name}` })
        .locator('tbody tr')
        .allInnerTexts()
    const [omise] = await rowsOf('Omise')
    expect(omise?.split(/\s*\t\s*/)).toEqual([
      '3',
      'POST /customers',
      '200',
      'yes',
      'yes',
      'succeeded',
    ])
    const [refused, made] = await rowsOf('Juspay')
    expect(refused).toMatch(/POST \/customers\s+400\s+no\s+yes\s+rejected/)
    expect(made).toMatch(/POST \/customers\s+200\s+yes\s+yes\s+succeeded/)
    await page.getByRole('button', { name: 'Reset data' }).click()
    await kept.getByText('2 customers kept').waitFor()
    await expect.poll(() => ledger.getByRole('table').count()).toBe(0)
    expect(errors).toEqual([])
  })
})

describe('what is loaded late', () => {
  it('is there when the network is not', async () => {
    await using visited = await visit(browser, url)
    const { page, errors } = visited
    await loadedAll(page)
    await page.context().setOffline(true)
    for (const name of ['Ledger', 'History', 'Performance']) {
      const part = await showDock(page, name)
      await part
        .getByText(/Run a call |Every call|Only calls/)
        .first()
        .waitFor()
    }
    await page.getByRole('button', { name: 'Failures' }).click()
    await page.getByRole('region', { name: 'Failure lab' }).waitFor()
    await runBoth(page)
    await page.getByRole('tab', { name: 'Attempts' }).first().click()
    await page.getByRole('table', { name: 'Attempts of Omise' }).waitFor({ state: 'attached' })
    await page.getByRole('tab', { name: 'Types' }).first().click()
    await page.getByText('interface CustomerCreateParams').nth(1).waitFor()
    await page.getByRole('button', { name: 'Change it' }).first().click()
    await page.getByRole('button', { name: 'Run the code' }).click()
    await page.getByText(/^Finished after \d+ ms$/).waitFor()
    expect(errors).toEqual([])
  })
})

describe('the history', () => {
  it('keeps 50 calls, shows one again, and runs one again', async () => {
    await using visited = await visit(browser, `${url}#/retrieve`)
    const { page, foreign, errors } = visited
    const history = await showDock(page, 'History')
    await history.getByText('Every call that you run is kept here').waitFor()
    const run = page.getByRole('button', { name: 'Run Omise' })
    for (let count = 1; count <= 52; count++) {
      await run.click()
      await history.getByRole('button', { name: `Open call ${count},` }).waitFor()
      await page.locator('[aria-busy=true]').waitFor({ state: 'detached' })
    }
    const entries = history.getByRole('list', { name: 'Calls, the newest first' }).locator('li')
    await expect.poll(() => entries.count()).toBe(50)
    await expect.poll(() => history.getByRole('button', { name: 'Open call 2,' }).count()).toBe(0)
    const before = foreign.length
    expect(before).toBe(52)

    await page.getByRole('link', { name: 'Create' }).click()
    await history.getByRole('button', { name: 'Open call 20,' }).click()
    const request = page.getByRole('group', { name: 'Request to Omise' })
    await request.filter({ hasText: 'as sent' }).waitFor()
    expect(foreign).toHaveLength(before)

    await history.getByRole('button', { name: 'Open call 21,' }).click()
    const wire = page.getByRole('region', { name: 'Omise' }).getByRole('tab', { name: 'Wire' })
    await expect.poll(() => wire.evaluate((tab) => tab === document.activeElement)).toBe(true)

    await history.getByRole('button', { name: 'Replay call 20,' }).click()
    await history.getByRole('button', { name: 'Open call 53,' }).waitFor()
    await said(page, /^Omise: /)
    expect(foreign).toHaveLength(before + 1)
    await expect.poll(() => entries.count()).toBe(50)
    await expect.poll(() => entries.first().textContent()).toContain('again')
    expect(errors).toEqual([])
  })

  it('outlives a reload in its tab, and nothing else', async () => {
    await using visited = await visit(browser, `${url}#/retrieve?dock=history`)
    const { page, foreign, errors } = visited
    const entries = page.getByRole('list', { name: 'Calls, the newest first' }).locator('li')
    await runBoth(page)
    await sideOf(page, 'Omise').getByLabel('customer_id').fill('nobody_at_all')
    await page.getByRole('button', { name: 'Run Omise' }).click()
    await said(page, /^Omise: NotFoundError/)
    await expect.poll(() => entries.count()).toBe(3)
    const before = await entries.allInnerTexts()
    await page.reload()
    await page.getByText('via service worker').waitFor()
    await expect.poll(() => entries.allInnerTexts()).toEqual(before)
    expect(foreign).toHaveLength(3)

    await page.getByRole('button', { name: 'Open call 3,' }).click()
    const request = page.getByRole('group', { name: 'Request to Omise', exact: true })
    await request.filter({ hasText: 'as sent' }).filter({ hasText: 'nobody_at_all' }).waitFor()
    await sideOf(page, 'Omise').getByRole('tab', { name: 'Result' }).click()
    await page.locator('.error-name', { hasText: 'NotFoundError' }).waitFor()
    await page.getByRole('button', { name: 'Replay call 3,' }).click()
    await entries.nth(3).waitFor()
    await expect.poll(() => entries.first().textContent()).toMatch(/^4.*again/)

    // What somebody else has put there is nothing to be shown.
    await page.evaluate(() => {
      addEventListener('pagehide', () => {
        for (const key of Object.keys(sessionStorage)) sessionStorage.setItem(key, '[{"id":1}]')
      })
    })
    await page.reload()
    await page.getByText('Every call that you run is kept here').waitFor()
    const other = await page.context().newPage()
    await other.goto(`${url}#/retrieve?dock=history`)
    await other.getByText('Every call that you run is kept here').waitFor()
    // A reload cuts off what is being loaded.
    expect(errors.filter((error) => !/404| failed$/.test(error))).toEqual([])
  })

  it('shows the one thing in which two calls differ', async () => {
    await using visited = await visit(browser, `${url}#/update`)
    const { page, errors } = visited
    const email = page.getByLabel('E-mail')
    const run = page.getByRole('button', { name: 'Run Juspay' })
    for (const address of ['a@b.co', 'x@y.co']) {
      await email.fill(address)
      await run.click()
      await said(page, /^Juspay: 200/)
    }
    const history = await showDock(page, 'History')
    await history.getByRole('button', { name: 'Compare call 1,' }).click()
    await history.getByText('Choose another call of the same side').waitFor()
    await history.getByRole('button', { name: 'Compare call 2,' }).click()
    const compared = history.getByRole('table', { name: 'Calls 1 and 2' })
    await compared.waitFor()
    const sent = compared.locator('tbody').filter({ hasText: 'in what was sent' })
    await expect
      .poll(() => sent.locator('tr').allInnerTexts())
      .toEqual([
        '1 difference in what was sent',
        expect.stringMatching(/request body\.email_address\s+a@b\.co\s+x@y\.co/),
      ])
    expect(errors).toEqual([])
  })
})

describe('the performance', () => {
  it('measures calls that read, and leaves no trace of them in the history', async () => {
    await using visited = await visit(browser, `${url}#/retrieve`)
    const { page, errors } = visited
    const panel = await showDock(page, 'Performance')
    await panel.getByRole('button', { name: 'Run ×20' }).click()
    const rows = panel.locator('tbody tr')
    await rows.nth(1).waitFor()
    await said(page, /^Omise: 20 of 20 answered, half of them within .* Juspay: 20 of 20 answered/)
    await expect
      .poll(() => panel.locator('.size').allInnerTexts())
      .toEqual([
        expect.stringMatching(/@x\/omise [1-9]\d kB/),
        expect.stringMatching(/@x\/juspay [1-9]\d kB/),
      ])
    for (const text of await rows.allInnerTexts()) {
      expect(text).toMatch(/customers\.\w+\s+\d+ of 20\s+(?:[\d.]+ \/ ){2}[\d.]+ ms/)
    }
    const history = await showDock(page, 'History')
    await history.getByText('Every call that you run is kept here').waitFor()
    expect(errors).toEqual([])
  })
})
