import type { Locator, Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { unfold } from './unfold.ts'
import { useBrowser } from './use-browser.ts'
import { visit } from './visit.ts'

const url = inject('pageUrl')
const browser = useBrowser()

const omiseOf = (page: Page): Locator => page.getByRole('region', { name: 'Omise', exact: true })
const fieldOf = (page: Page, name: string): Locator =>
  omiseOf(page).getByLabel(name, { exact: true })
const said = (page: Page, words: RegExp): Promise<void> =>
  page.getByRole('status').filter({ hasText: words }).first().waitFor({ state: 'attached' })
const noCard = (page: Page): Locator => page.getByText('This customer has no card.')

/** Goes to a call by the list of them. */
async function open(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Calls' }).getByRole('link', { name: title }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

async function run(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter')
  await said(page, /^Omise: 200/)
}

async function readAnswer(page: Page): Promise<Record<string, unknown>> {
  const plain = page.getByRole('button', { name: 'JSON of the answer' }).first()
  if ((await plain.getAttribute('aria-pressed')) === 'false') await plain.click()
  const answer = page.getByRole('group', { name: 'Answer of Omise', exact: true })
  return JSON.parse((await answer.first().locator('pre').first().textContent()) ?? '')
}

/** Gives the customer at hand a card, and gives the card's id as the next calls have it. */
async function giveCard(page: Page): Promise<string> {
  await unfold(page, 'Omise')
  await page.getByRole('button', { name: 'Make a card token' }).click()
  await expect.poll(() => fieldOf(page, 'card').inputValue()).toMatch(/^tokn_test_/)
  await run(page)
  await open(page, 'Retrieve a card')
  const id = fieldOf(page, 'card_id')
  await expect.poll(() => id.inputValue()).toMatch(/^card_test_/)
  return id.inputValue()
}

describe('the cards of a customer', () => {
  it('are made, listed, retrieved, updated and destroyed', async () => {
    await using visited = await visit(browser, `${url}#/create?dock=ledger`)
    const { page, foreign, errors } = visited
    const id = await giveCard(page)
    const customer = await fieldOf(page, 'customer_id').inputValue()

    await open(page, 'List cards')
    await run(page)
    await page.getByRole('treeitem').getByRole('link', { name: id }).click()
    await page.getByRole('heading', { level: 1, name: 'Retrieve a card' }).waitFor()
    await expect.poll(() => fieldOf(page, 'customer_id').inputValue()).toBe(customer)
    await expect.poll(() => fieldOf(page, 'card_id').inputValue()).toBe(id)
    await run(page)
    expect(await readAnswer(page)).toMatchObject({ object: 'card', id, city: null })

    await open(page, 'Update a card')
    await fieldOf(page, 'city').fill('Chiang Mai')
    const code = omiseOf(page).getByRole('group', { name: 'Code for Omise' })
    await code.filter({ hasText: "city: 'Chiang Mai'" }).waitFor()
    await expect.poll(() => code.textContent()).toContain('await omise.customers.cards.update(')
    await run(page)
    expect(await readAnswer(page)).toMatchObject({ id, city: 'Chiang Mai' })
    await page.getByRole('tab', { name: 'Compare' }).click()
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'city' }) })
    await row.filter({ hasText: 'city "Chiang Mai"' }).waitFor()

    await open(page, 'Destroy a card')
    await run(page)
    expect(await readAnswer(page)).toMatchObject({ id, deleted: true })
    // What has been destroyed stays in the form, as the run is about it.
    await expect.poll(() => fieldOf(page, 'card_id').inputValue()).toBe(id)
    await expect.poll(() => noCard(page).count()).toBe(0)
    await open(page, 'List cards')
    await noCard(page).waitFor()
    await run(page)
    expect(await readAnswer(page)).toMatchObject({ object: 'list', total: 0, data: [] })

    await page.getByRole('tab', { name: 'Ledger' }).click()
    const ledger = page.getByRole('region', { name: 'Ledger of Omise' }).locator('tbody tr')
    await expect
      .poll(() => ledger.allInnerTexts())
      .toMatchObject([
        expect.stringMatching(/GET .*\/cards/),
        expect.stringMatching(
          new RegExp(`DELETE /customers/${customer}/cards/${id}\\s+200\\s+yes`),
        ),
        expect.stringMatching(new RegExp(`PATCH /customers/${customer}/cards/${id}\\s+200\\s+yes`)),
        expect.stringMatching(/GET .*\/cards\/card_test_/),
        expect.stringMatching(/GET .*\/cards/),
        expect.stringMatching(/POST \/customers/),
      ])
    await page.getByRole('tab', { name: 'History' }).click()
    await page.getByRole('button', { name: /^Open call \d+, customers\.cards\.update/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Update a card' }).waitFor()
    await expect.poll(() => fieldOf(page, 'city').inputValue()).toBe('Chiang Mai')
    await expect.poll(() => fieldOf(page, 'card_id').inputValue()).toBe(id)
    expect(foreign.every((response) => response.fromServiceWorker())).toBe(true)
    expect(errors).toEqual([])
  })

  it('come with the customer, and where there is none it is said how to get one', async () => {
    await using visited = await visit(browser, `${url}#/retrieve-card`)
    const { page, foreign, errors } = visited
    const card = fieldOf(page, 'card_id')
    await expect.poll(() => card.inputValue()).toMatch(/^card_test_/)
    const first = await card.inputValue()
    const other = omiseOf(page).getByRole('button', { name: /^Use cust_/ })
    await other.click()
    await noCard(page).waitFor()
    await expect.poll(() => card.inputValue()).toBe('')
    await expect.poll(() => card.getAttribute('aria-invalid')).toBe('true')
    await page.getByRole('button', { name: 'Run Omise' }).first().click()
    await said(page, /^Omise: ParamsError/)
    await expect.poll(() => card.evaluate((field) => field === document.activeElement)).toBe(true)
    expect(foreign).toEqual([])

    const customer = await fieldOf(page, 'customer_id').inputValue()
    await omiseOf(page).getByRole('link', { name: 'Update a customer' }).click()
    await page.getByRole('heading', { level: 1, name: 'Update a customer' }).waitFor()
    await expect.poll(() => fieldOf(page, 'customer_id').inputValue()).toBe(customer)
    const made = await giveCard(page)
    expect(made).not.toBe(first)
    await expect.poll(() => noCard(page).count()).toBe(0)
    await other.click()
    await expect.poll(() => card.inputValue()).toBe(first)
    expect(errors).toEqual([])
  })

  it('that are not there lead to those that are', async () => {
    await using visited = await visit(browser, `${url}#/destroy-card?omise.card_id=card_test_no`)
    const { page, errors } = visited
    await expect.poll(() => fieldOf(page, 'card_id').inputValue()).toBe('card_test_no')
    await page.keyboard.press('Control+Enter')
    await said(page, /^Omise: NotFoundError/)
    await page.getByText('card card_test_no was not found').first().waitFor()
    await page.getByRole('button', { name: 'List cards at Omise' }).click()
    await page.getByRole('heading', { level: 1, name: 'List cards' }).waitFor()
    await run(page)
    expect(await readAnswer(page)).toMatchObject({ total: 1 })

    await fieldOf(page, 'customer_id').fill('cust_test_no')
    await page.keyboard.press('Control+Enter')
    await said(page, /^Omise: NotFoundError/)
    await page.getByRole('button', { name: 'List customers at Omise' }).click()
    await page.getByRole('heading', { level: 1, name: 'List customers' }).waitFor()
    expect(errors).toEqual([])
  })

  it('stand in a link as they were typed, and nothing has run when it is opened', async () => {
    const permissions = ['clipboard-read', 'clipboard-write']
    await using first = await visit(browser, `${url}#/update-card`, { permissions })
    await fieldOf(first.page, 'customer_id').fill('cust_test_typed')
    await fieldOf(first.page, 'card_id').fill('card_test_typed')
    await fieldOf(first.page, 'city').fill('Chiang Mai')
    await first.page.getByRole('button', { name: 'Share' }).click()
    await first.page.getByRole('button', { name: 'Copied' }).waitFor()
    const link = await first.page.evaluate(() => navigator.clipboard.readText())

    await using second = await visit(browser, link)
    const { page, foreign, errors } = second
    await expect.poll(() => fieldOf(page, 'city').inputValue()).toBe('Chiang Mai')
    await expect.poll(() => fieldOf(page, 'customer_id').inputValue()).toBe('cust_test_typed')
    await expect.poll(() => fieldOf(page, 'card_id').inputValue()).toBe('card_test_typed')
    await expect.poll(() => page.getByText('not understood').count()).toBe(0)
    expect(foreign).toEqual([])
    expect(errors).toEqual([])
  })

  it('are nobody’s secret: a link has no ids of the account in it', async () => {
    await using visited = await visit(browser, `${url}#/update-card`)
    const { page } = visited
    await fieldOf(page, 'city').fill('Chiang Mai')
    await expect.poll(() => page.url()).toMatch(/#\/update-card\?omise\.city=Chiang\+Mai$/)
  })

  it('are looked up when nobody knows whether one was destroyed', async () => {
    await using visited = await visit(browser, `${url}#/destroy-card?fault.omise=reset!`)
    const { page } = visited
    await page.keyboard.press('Control+Enter')
    // It was sent again, and the card was gone by then.
    await said(page, /^Omise: NotFoundError after 2 attempts/)
    await page.getByText('unknown – it may have taken effect').waitFor()
    const id = await fieldOf(page, 'card_id').inputValue()
    await page.getByRole('button', { name: 'Retrieve the card at Omise' }).click()
    await page.getByRole('heading', { level: 1, name: 'Retrieve a card' }).waitFor()
    await expect.poll(() => fieldOf(page, 'card_id').inputValue()).toBe(id)
  })

  it('are said to be no calls of Juspay, and nothing is sent there', async () => {
    await using visited = await visit(browser, `${url}#/list-cards`)
    const { page, foreign, errors } = visited
    const juspay = page.getByRole('region', { name: 'Juspay', exact: true })
    await juspay.getByText('The package for Juspay has no calls for cards.').waitFor()
    await expect.poll(() => juspay.getByRole('button').count()).toBe(0)
    await run(page)
    expect(foreign.map((response) => new URL(response.url()).host)).toEqual(['api.omise.co'])
    expect(errors).toEqual([])
  })
})

it('lists the schedules of a customer, and says where there are none', async () => {
  await using visited = await visit(browser, `${url}#/list-schedules`)
  const { page, errors } = visited
  await run(page)
  expect(await readAnswer(page)).toMatchObject({
    total: 1,
    data: [{ object: 'schedule', charge: { currency: 'THB' } }],
  })
  await omiseOf(page)
    .getByRole('button', { name: /^Use cust_/ })
    .click()
  await page.getByText('This customer has no schedule.').waitFor()
  await run(page)
  await expect.poll(async () => (await readAnswer(page))['total']).toBe(0)
  expect(errors).toEqual([])
})

describe('the list of calls', () => {
  it('has a group for each kind of record, with the mark of the only side that has it', async () => {
    await using visited = await visit(browser, url)
    const { page } = visited
    const calls = page.getByRole('navigation', { name: 'Calls' })
    const read = async (name: RegExp): Promise<readonly string[]> =>
      calls.getByRole('group', { name }).getByRole('link').allInnerTexts()
    const marked = (await read(/^Customers$/)).filter((text) => text.includes('●'))
    expect(marked).toHaveLength(3)
    const cards = await read(/^Cards Omise only$/)
    expect(cards).toHaveLength(4)
    expect(cards.filter((text) => text.includes('●'))).toEqual([])
    expect(await read(/^Schedules Omise only$/)).toHaveLength(1)
  })

  it('is a choice in groups where it is narrow', async () => {
    const viewport = { width: 375, height: 740 }
    await using visited = await visit(browser, url, { viewport, hasTouch: true })
    const { page } = visited
    const choice = page.getByRole('combobox', { name: 'Call' })
    await expect
      .poll(() =>
        choice
          .locator('optgroup')
          .evaluateAll((groups) => groups.map((group) => group.getAttribute('label'))),
      )
      .toEqual(['Customers', 'Cards', 'Schedules', 'Recipes'])
    await choice.selectOption('Destroy a card')
    await page.getByRole('heading', { level: 1, name: 'Destroy a card' }).waitFor()
    await page.getByRole('button', { name: 'Run Omise' }).first().tap()
    await said(page, /^Omise: 200/)
    await page.getByRole('tab', { name: /Omise.*200/ }).waitFor()
    await page.getByRole('tab', { name: /Juspay.*no such call/ }).waitFor()
  })
})
