import { createJuspaySimulator } from '@x/juspay/testing'
import { createOmiseSimulator } from '@x/omise/testing'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { readSidewaysScroll } from './read-sideways-scroll.ts'
import { topicsInOrder } from './topics-in-order.ts'
import { unfold } from './unfold.ts'
import { useBrowser } from './use-browser.ts'
import { visit } from './visit.ts'

const url = inject('pageUrl')
const browser = useBrowser()

const sideOf = (page: Page, name: string): Locator => page.getByRole('region', { name })
const answerOf = (page: Page, name: string): Locator =>
  page.getByRole('group', { name: `Answer of ${name}`, exact: true }).first()
const requestOf = (page: Page, name: string): Locator =>
  page.getByRole('group', { name: `Request to ${name}`, exact: true })
const said = (page: Page, words: RegExp): Promise<void> =>
  page.getByRole('status').filter({ hasText: words }).waitFor({ state: 'attached' })

/** Where the simulators answer. */
const KINDS = ['service worker', 'in page'] as const
const WITH = {
  'service worker': { serviceWorkers: 'allow' },
  'in page': { serviceWorkers: 'block' },
} as const

async function readAnswer(page: Page, name: string): Promise<Record<string, unknown>> {
  await answerOf(page, name).waitFor()
  const plain = page.getByRole('button', { name: 'JSON of the answer', pressed: false })
  if ((await plain.count()) > 0) await plain.first().click()
  const text = await answerOf(page, name).locator('pre').first().textContent()
  return JSON.parse(text ?? '')
}

describe('the page in a browser', () => {
  it('runs both sides at their real addresses, answered by the service worker', async () => {
    await using visited = await visit(browser, url)
    const { page, foreign, errors } = visited
    await expect.poll(() => page.getByRole('radio', { name: 'Simulated' }).isChecked()).toBe(true)
    await page.getByText('0 requests left this page · via service worker').waitFor()
    await page.getByRole('button', { name: 'Run both' }).click()
    await said(page, /Omise: 200 in \d+ ms\. Juspay: 200 in \d+ ms\./)
    for (const name of ['Omise', 'Juspay']) {
      await sideOf(page, name)
        .getByText(/200 · (?:<1|\d+) ms · 1 attempt/)
        .first()
        .waitFor()
    }
    await page.getByText('0 requests left this page').waitFor()

    expect(await readAnswer(page, 'Omise')).toMatchObject({
      object: 'customer',
      email: 'john@example.com',
      id: expect.stringMatching(/^cust_test_/),
    })
    expect(await readAnswer(page, 'Juspay')).toMatchObject({
      object: 'customer',
      object_reference_id: 'order-1001',
      id: expect.stringMatching(/^cst_/),
    })
    expect(foreign.map((response) => response.url()).sort()).toEqual([
      'https://api.omise.co/customers',
      'https://sandbox.juspay.in/customers',
    ])
    expect(foreign.every((response) => response.fromServiceWorker())).toBe(true)
    expect(errors).toEqual([])
  })

  it('shows each request as it was sent, and no key', async () => {
    await using visited = await visit(browser, url)
    const { page, foreign, errors } = visited
    await requestOf(page, 'Omise').filter({ hasText: 'not sent yet' }).waitFor()
    await page.getByRole('button', { name: 'Run both' }).click()
    await said(page, /Juspay: 200/)
    await sideOf(page, 'Omise').getByRole('tab', { name: 'Wire' }).click()

    for (const [name, host] of [
      ['Omise', 'api.omise.co'],
      ['Juspay', 'sandbox.juspay.in'],
    ] as const) {
      const sent = foreign.find((response) => response.url().includes(host))?.request()
      const shown = await requestOf(page, name).textContent()
      expect(shown).toContain('as sent')
      expect(shown).toContain(`${sent?.method()} ${sent?.url()}`)
      expect(shown).toContain(sent?.postData())
      expect(shown).toContain(`content-type${sent?.headers()['content-type']}`)
      expect(shown).toContain('authorizationBasic ••••••••')
      expect(sent?.headers()['authorization']).toMatch(/^Basic .{20}/)
    }
    const content = await page.content()
    for (const key of [createOmiseSimulator().secretKey, createJuspaySimulator().apiKey]) {
      expect(content).not.toContain(key)
      expect(content).not.toContain(btoa(`${key}:`))
    }
    expect(errors).toEqual([])
  })

  it('shows typed errors, and takes the new customer from call to call', async () => {
    await using visited = await visit(browser, url)
    const { page, errors } = visited
    await page.getByRole('button', { name: 'Run both' }).click()
    await said(page, /Juspay: 200/)
    await page.getByRole('button', { name: 'Run Juspay' }).click()
    await said(page, /^Juspay: DuplicateError in/)
    const duplicate = await answerOf(page, 'Juspay').textContent()
    expect(duplicate).toContain('DuplicateError')
    expect(duplicate).toContain('kindduplicate')
    expect(duplicate).toContain('outcomerejected')
    expect(duplicate).toContain('status400')
    expect(duplicate).toContain('retryableno')
    expect(duplicate).toMatch(/request id[\w-]{8}/)

    const { id } = await readAnswer(page, 'Omise')
    await page.getByRole('link', { name: 'Retrieve a customer' }).click()
    const idField = sideOf(page, 'Omise').getByLabel('customer_id')
    await expect.poll(() => idField.inputValue()).toBe(id)
    await expect
      .poll(() => sideOf(page, 'Juspay').getByLabel('customer_id').inputValue())
      .toBe('order-1001')
    await idField.fill('cust_test_nobody')
    await page.getByRole('button', { name: 'Run both' }).click()
    await said(page, /Omise: NotFoundError in \d+ ms\. Juspay: 200/)
    await expect.poll(() => answerOf(page, 'Omise').textContent()).toContain('codenot_found')

    // One click brings a customer of the account back into the form.
    await sideOf(page, 'Omise')
      .getByRole('button', { name: `Use ${String(id)}` })
      .click()
    await page.getByRole('button', { name: 'Run Omise' }).click()
    await said(page, /^Omise: 200/)
    expect(await readAnswer(page, 'Omise')).toMatchObject({ id })
    expect(errors).toEqual([])
  })

  it('lists at Omise, and says that Juspay cannot', async () => {
    await using visited = await visit(browser, `${url}#/list`)
    const { page, foreign, errors } = visited
    const juspay = sideOf(page, 'Juspay')
    await expect
      .poll(() => juspay.textContent())
      .toContain('Juspay has no call that lists customers.')
    await juspay.getByText('get each one by its own').waitFor()
    await juspay.getByRole('link', { name: 'Retrieve a customer' }).waitFor()
    await expect.poll(() => juspay.getByRole('button').count()).toBe(0)
    await expect.poll(() => page.getByRole('button', { name: 'Run both' }).count()).toBe(0)
    await page.keyboard.press('Control+Enter')
    await said(page, /^Omise: 200 in \d+ ms\.$/)
    expect(await readAnswer(page, 'Omise')).toMatchObject({ object: 'list', total: 2, limit: 5 })
    expect(foreign.map((response) => response.url())).toEqual([
      'https://api.omise.co/customers?limit=5',
    ])
    expect(errors).toEqual([])
  })

  it('runs every call of both sides from its sample', async () => {
    await using visited = await visit(browser, url)
    const { page, foreign, errors } = visited
    const calls = page.getByRole('navigation', { name: 'Calls' })
    for (const { title } of topicsInOrder) {
      await calls.getByRole('link', { name: title }).click()
      await page.getByRole('heading', { level: 1, name: title }).waitFor()
      await page
        .getByRole('button', { name: /^Run (?:both|Omise)$/ })
        .first()
        .click()
      await said(page, /^Omise: 200/)
    }
    expect(foreign.map((response) => response.status())).toEqual(
      Array(topicsInOrder.length + 3).fill(200),
    )
    expect(errors).toEqual([])
  })

  it('follows what is typed: code, request, and what is wrong', async () => {
    const permissions = ['clipboard-read', 'clipboard-write']
    await using visited = await visit(browser, url, { permissions })
    const { page, foreign, errors } = visited
    const juspay = sideOf(page, 'Juspay')
    const code = juspay.getByRole('group', { name: 'Code for Juspay' })
    await page.getByLabel('First name').fill("D'Arcy")
    await code.filter({ hasText: `first_name: "D'Arcy",` }).waitFor()
    await requestOf(page, 'Juspay').filter({ hasText: 'first_name=D%27Arcy' }).waitFor()
    await juspay.getByRole('button', { name: 'Copy the code for Juspay' }).click()
    await juspay.getByText('Copied').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toBe(await code.textContent())
    expect(copied).toContain("import { createJuspay } from '@x/juspay'")

    const reference = page.getByLabel('Your reference')
    await reference.fill('')
    await page.locator('[aria-invalid=true]').waitFor()
    await page.getByText('Juspay: `object_reference_id` is missing').waitFor()
    await page.getByRole('button', { name: 'Run both' }).click()
    await expect
      .poll(() => reference.evaluate((field) => field === document.activeElement))
      .toBe(true)
    const description = await reference.evaluate((field) =>
      (field.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.querySelector(`#${id}`)?.textContent)
        .join(' '),
    )
    expect(description).toContain('`object_reference_id` is missing')
    await said(page, /Omise: 200 in .* Juspay: ParamsError/)
    await expect.poll(() => answerOf(page, 'Juspay').textContent()).toContain('not_sent')
    expect(foreign.map((response) => response.url())).toEqual(['https://api.omise.co/customers'])

    await page.getByRole('button', { name: 'Sample data' }).click()
    await expect.poll(() => reference.inputValue()).toBe('order-1001')
    expect(errors).toEqual([])
  })

  it('says of an option what is wrong with it, and runs with nothing else', async () => {
    await using visited = await visit(browser, url)
    const { page, foreign, errors } = visited
    const options = page.locator('summary', { hasText: /^Options/ })
    await options.click()
    const timeout = page.getByLabel('Timeout of an attempt')
    await timeout.fill('soon')
    await page.getByLabel('Retries at most').fill('1')
    const problem = page.getByText('This must be a number of milliseconds, more than 0')
    await problem.waitFor()
    await expect.poll(() => timeout.getAttribute('aria-invalid')).toBe('true')
    await expect
      .poll(() => timeout.getAttribute('aria-describedby'))
      .toBe(await problem.getAttribute('id'))
    await page.getByText('Nothing would be sent').nth(1).waitFor()
    // What is folded up is opened for it.
    await options.click()
    await page.getByRole('button', { name: 'Run both' }).click()
    await expect
      .poll(() => timeout.evaluate((field) => field === document.activeElement))
      .toBe(true)
    await expect.poll(() => timeout.inputValue()).toBe('soon')
    await said(page, /Omise: ConfigError .* Juspay: ConfigError/)
    expect(foreign).toEqual([])
    await expect.poll(() => page.url()).toMatch(/#\/create\?opt\.maxRetries=1$/)

    await timeout.fill('2500')
    await expect.poll(() => problem.count()).toBe(0)
    await page.getByRole('button', { name: 'Run both' }).click()
    await said(page, /Omise: 200 .* Juspay: 200/)
    expect(errors).toEqual([])
  })

  it.each(KINDS)('tells each side in its own words before anything runs: %s', async (kind) => {
    await using visited = await visit(browser, `${url}#/create?dock=ledger`, WITH[kind])
    const { page, foreign, errors } = visited
    await page.getByLabel('E-mail').fill('a@b.co')
    await page.getByLabel('Your reference').fill('ref-12345')
    const omise = requestOf(page, 'Omise').filter({ hasText: '"email":"a@b.co"' })
    await omise.filter({ hasText: 'application/json' }).waitFor()
    const juspay = requestOf(page, 'Juspay').filter({ hasText: 'email_address=a%40b.co' })
    await juspay.filter({ hasText: 'object_reference_id=ref-12345' }).waitFor()
    await juspay.filter({ hasText: 'application/x-www-form-urlencoded' }).waitFor()
    await expect
      .poll(() =>
        page.locator('.field').filter({ hasText: 'Your reference' }).locator('.hint').textContent(),
      )
      .toBe('required ▲by Juspay')
    const notSent = page.getByRole('list', { name: 'What is not sent' })
    await expect.poll(() => notSent.textContent()).toMatch(/Not sent to.*Omise: .*phone/)
    // What has no param of its own can be put into one that takes anything.
    await notSent.getByRole('checkbox', { name: 'put into metadata of Omise' }).check()
    await omise.filter({ hasText: '"phone":"9988776655"' }).waitFor()
    for (const name of ['Omise', 'Juspay']) {
      await requestOf(page, name).filter({ hasText: 'not sent yet' }).waitFor()
      const ledger = page.getByRole('region', { name: `Ledger of ${name}` })
      await ledger.getByText(/customers? kept/).waitFor()
      await expect.poll(() => ledger.locator('tbody').count()).toBe(0)
    }
    expect(foreign).toEqual([])
    expect(errors).toEqual([])
  })

  it('takes params as JSON, and sends just what stands there', async () => {
    await using visited = await visit(browser, url)
    const { page, foreign, errors } = visited
    const omise = sideOf(page, 'Omise')
    await omise.getByRole('button', { name: 'JSON of the params for Omise' }).click()
    const params = omise.getByLabel('params', { exact: true })
    expect(JSON.parse(await params.inputValue())).toEqual({ email: 'john@example.com' })

    // What has a field stands there, too, and so at the other side.
    await params.fill('{ "email": "a@b.co", "metadata": { "plan": 1 } }')
    await expect.poll(() => page.getByLabel('E-mail').inputValue()).toBe('a@b.co')
    await requestOf(page, 'Juspay').filter({ hasText: 'email_address=a%40b.co' }).waitFor()
    await requestOf(page, 'Omise').filter({ hasText: '"metadata":{"plan":1}' }).waitFor()
    await page.getByLabel('E-mail').fill('x@y.co')
    expect(JSON.parse(await params.inputValue())).toEqual({
      email: 'x@y.co',
      metadata: { plan: 1 },
    })

    // What has none is for the package to refuse.
    await params.fill('{ "emial": "a@b.co" }')
    await omise.getByText('did you mean `email`?').waitFor()
    await expect.poll(() => params.getAttribute('aria-invalid')).toBe('true')
    await params.press('Control+Shift+Enter')
    await said(page, /^Omise: ParamsError/)

    await params.fill('{ "email": ')
    await omise.getByText('This is no JSON').waitFor()
    await page.getByRole('button', { name: 'Run Omise' }).click()
    await said(page, /^Omise: not run, as its JSON cannot be read\.$/)
    await expect.poll(() => params.evaluate((field) => field === document.activeElement)).toBe(true)
    await expect.poll(() => params.inputValue()).toBe('{ "email": ')
    expect(foreign).toEqual([])

    // The call that was refused comes back just as it was made.
    await page.getByRole('tab', { name: 'History' }).click()
    await page.getByRole('button', { name: 'Open call 1,' }).click()
    await expect.poll(() => params.inputValue()).toContain('"emial": "a@b.co"')
    await expect.poll(() => omise.getByText('changed since').count()).toBe(0)

    await omise.getByRole('button', { name: 'Sample data' }).click()
    await omise.getByRole('button', { name: 'JSON of the params for Omise' }).click()
    await expect.poll(() => omise.getByLabel('metadata').inputValue()).toBe('')
    await expect.poll(() => params.count()).toBe(0)
    await page.getByLabel('E-mail').fill('x@y.co')
    await page.getByRole('button', { name: 'Run Omise' }).click()
    await said(page, /^Omise: 200/)
    expect(foreign.map((response) => response.request().postData())).toEqual(['{"email":"x@y.co"}'])
    expect(errors).toEqual([])
  })

  it('makes card tokens that the account takes', async () => {
    await using visited = await visit(browser, url)
    const { page } = visited
    await unfold(page, 'Omise')
    await page.getByRole('button', { name: 'Make a card token' }).click()
    await page.getByRole('button', { name: 'Run Omise' }).click()
    await said(page, /^Omise: 200/)
    expect(await readAnswer(page, 'Omise')).toMatchObject({ cards: { total: 1 } })
  })

  it.each(KINDS)('runs once on Ctrl+Enter, and keeps the focus: %s', async (kind) => {
    await using visited = await visit(browser, `${url}#/create?dock=ledger`, WITH[kind])
    const { page, errors } = visited
    const email = page.getByLabel('E-mail')
    await email.press('Control+Enter')
    await said(page, /Omise: 200 .* Juspay: 200/)
    for (const name of ['Omise', 'Juspay']) {
      const rows = page.getByRole('region', { name: `Ledger of ${name}` }).locator('tbody tr')
      await rows.first().waitFor()
      await expect.poll(() => rows.count()).toBe(1)
    }
    await expect.poll(() => email.evaluate((field) => field === document.activeElement)).toBe(true)
    expect(errors).toEqual([])
  })

  it('begins anew on Reset data', async () => {
    await using visited = await visit(browser, url)
    const { page, errors } = visited
    const run = page.getByRole('button', { name: 'Run Juspay' })
    await run.click()
    await said(page, /Juspay: 200/)
    await page.getByRole('button', { name: 'Reset data' }).click()
    await said(page, /as they were at first/)
    await run.click()
    await said(page, /Juspay: 200/)
    expect(errors).toEqual([])
  })

  it('takes a reset back: the customers, the answers and the history', async () => {
    await using visited = await visit(browser, `${url}#/create?dock=ledger`)
    const { page, errors } = visited
    const run = page.getByRole('button', { name: 'Run both' })
    const reset = page.getByRole('button', { name: 'Reset data' })
    const undo = page.getByRole('button', { name: 'Undo reset' })
    const ledger = page.getByRole('region', { name: 'Ledger of Omise' })
    await run.click()
    await said(page, /Omise: 200 .* Juspay: 200/)
    const { id } = await readAnswer(page, 'Omise')
    await expect.poll(() => undo.count()).toBe(0)

    await reset.click()
    await said(page, /That can be undone/)
    await ledger.getByText('2 customers kept').waitFor()
    await requestOf(page, 'Omise').filter({ hasText: 'not sent yet' }).waitFor()
    // What is done meanwhile stays in the history; the provider has no log of it any more.
    await run.click()
    await said(page, /Omise: 200 .* Juspay: 200/)
    await undo.focus()
    await page.keyboard.press('Enter')
    await said(page, /as they were before the reset/)
    await reset.waitFor()
    await expect.poll(() => reset.evaluate((own) => own === document.activeElement)).toBe(true)

    expect(await readAnswer(page, 'Omise')).toMatchObject({ id })
    await ledger.getByText('3 customers kept').waitFor()
    await expect
      .poll(() => ledger.locator('tbody tr').allInnerTexts())
      .toEqual([expect.stringMatching(/POST \/customers\s+200\s+yes\s+yes\s+succeeded/)])
    await page.getByRole('tab', { name: 'History' }).click()
    await expect
      .poll(() => page.getByRole('list', { name: 'Calls, the newest first' }).locator('li').count())
      .toBe(4)
    await page.getByRole('link', { name: 'Retrieve a customer' }).click()
    await page.getByRole('heading', { level: 1, name: 'Retrieve a customer' }).waitFor()
    await run.click()
    await said(page, /Omise: 200 .* Juspay: 200/)
    expect(await readAnswer(page, 'Omise')).toMatchObject({ id })
    expect(errors).toEqual([])
  })

  it('lets a reset be undone for ten seconds, or as long as one is about to', async () => {
    await using visited = await visit(browser, url)
    const { page } = visited
    await page.clock.install()
    const undo = page.getByRole('button', { name: 'Undo reset' })
    await page.getByRole('button', { name: 'Reset data' }).click()
    await undo.waitFor()
    await page.clock.runFor(11_000)
    await expect.poll(() => undo.count()).toBe(1)
    await page.getByLabel('E-mail').focus()
    await page.getByLabel('E-mail').hover()
    await page.clock.runFor(11_000)
    await undo.waitFor({ state: 'detached' })
  })

  it('still works after a reload that goes past the service worker', async () => {
    await using visited = await visit(browser, url)
    const { page, foreign } = visited
    const session = await page.context().newCDPSession(page)
    const loaded = page.waitForEvent('load')
    await session.send('Page.reload', { ignoreCache: true })
    await loaded
    await page.getByText(/· (?:via service worker|in page)/).waitFor()
    await page.getByRole('button', { name: 'Run both' }).click()
    await said(page, /Omise: 200 .* Juspay: 200/)
    expect(foreign.every((response) => response.fromServiceWorker())).toBe(true)
  })

  it('keeps apart what two tabs do, and one goes on when the other is closed', async () => {
    await using visited = await visit(browser, `${url}#/create?dock=ledger`)
    const { page, foreign, errors } = visited
    const other = await page.context().newPage()
    await other.goto(`${url}#/create?dock=ledger`)
    await other.getByText('via service worker').waitFor()
    for (const each of [page, other]) {
      const kept = each.getByRole('region', { name: 'Ledger of Juspay' }).locator('.customers')
      await kept.getByText('1 customer kept').waitFor()
      // The other tab has no customer with this reference.
      await each.getByRole('button', { name: 'Run both' }).click()
      await said(each, /Omise: 200 .* Juspay: 200/)
      await kept.getByText('2 customers kept').waitFor()
    }
    await other.close()
    await page.getByLabel('Your reference').fill('order-1002')
    await page.getByRole('button', { name: 'Run both' }).click()
    await said(page, /Omise: 200 .* Juspay: 200/)
    await page.getByText('via service worker').waitFor()
    expect(foreign).toHaveLength(4)
    expect(foreign.every((response) => response.fromServiceWorker())).toBe(true)
    expect(errors).toEqual([])
  })

  it('works where service workers are blocked', async () => {
    await using visited = await visit(browser, url, { serviceWorkers: 'block' })
    const { page, foreign, errors } = visited
    await page.getByText('0 requests left this page · in page').waitFor()
    await page.getByRole('button', { name: 'Run both' }).click()
    await said(page, /Omise: 200 .* Juspay: 200/)
    await sideOf(page, 'Omise').getByRole('tab', { name: 'Wire' }).click()
    await expect
      .poll(() => requestOf(page, 'Omise').textContent())
      .toContain('POST https://api.omise.co/customers')
    expect(foreign).toEqual([])
    expect(errors).toEqual([])
  })

  it('is there before anything can answer, and then does once what was asked for', async () => {
    await using context = await browser.newContext()
    const page = await context.newPage()
    let release = (): void => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    // All that answers comes late: the packages, the simulators and the service worker.
    await page.route(/(?:account|distribution|start-service-worker)-[^/]*\.js$/, async (route) => {
      await held
      await route.continue()
    })
    const sent: string[] = []
    page.on('response', (response) => {
      if (!response.url().startsWith(url)) sent.push(response.url())
    })
    await page.goto(url)
    await page.getByText('· starting…').waitFor()
    await page.getByRole('heading', { level: 1, name: 'Create a customer' }).waitFor()
    await page.getByLabel('E-mail').fill('early@example.com')
    await page.getByRole('button', { name: 'Run both' }).click()
    await page.locator('[aria-busy=true]').first().waitFor()
    expect(sent).toEqual([])
    release()
    await said(page, /Omise: 200 .* Juspay: 200/)
    expect(await readAnswer(page, 'Omise')).toMatchObject({ email: 'early@example.com' })
    await page.getByRole('tab', { name: 'Ledger' }).click()
    await page.getByText('3 customers kept').waitFor()
    const rows = page.getByRole('region', { name: 'Ledger of Omise' }).locator('tbody tr')
    await expect.poll(() => rows.count()).toBe(1)
    expect(sent).toHaveLength(2)
  })

  it('makes a call with the ids of the account, though it was asked for before they were there', async () => {
    await using context = await browser.newContext()
    const page = await context.newPage()
    let release = (): void => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    // With this, the clients send what the accounts are set up with.
    await page.route(/distribution-[^/]*\.js$/, async (route) => {
      await held
      await route.continue()
    })
    await page.goto(`${url}#/retrieve`)
    await page.getByRole('button', { name: 'Run both' }).click()
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await page.getByText('· starting…').waitFor()
    release()
    await said(page, /Omise: 200 .* Juspay: 200/)
    expect(await readAnswer(page, 'Omise')).toMatchObject({ email: 'grouplove@omise.co' })
    await expect.poll(() => sideOf(page, 'Omise').getByText('changed since').count()).toBe(0)
  })

  it('says so where nothing can answer, and ends what was asked for', async () => {
    await using context = await browser.newContext()
    const page = await context.newPage()
    await page.route('**/omise-account-*.js', (route) => route.abort())
    await page.goto(url)
    await page.getByRole('button', { name: 'Run both' }).click()
    await page.getByRole('alert').filter({ hasText: 'Nothing answers here' }).waitFor()
    await said(page, /Omise: Error/)
    await expect.poll(() => page.getByRole('button', { name: 'Stop' }).count()).toBe(0)
  })

  it('follows the colour scheme of the system', async () => {
    const colors = ['light', 'dark'] as const
    const backgrounds = colors.map(async (colorScheme) => {
      await using visited = await visit(browser, url, { colorScheme })
      return await visited.page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    })
    await expect(Promise.all(backgrounds)).resolves.toEqual([
      'rgb(246, 247, 249)',
      'rgb(22, 26, 32)',
    ])
  })

  it.each([320, 375, 800, 1280])('never scrolls sideways at %d pixels', async (width) => {
    await using visited = await visit(browser, url, { viewport: { width, height: 700 } })
    const { page, errors } = visited
    for (const { id: topic, title } of topicsInOrder) {
      await page.goto(`${url}#/${topic}`)
      await page.getByRole('heading', { level: 1, name: title }).waitFor()
      await page.keyboard.press('Control+Enter')
      await said(page, /^Omise: 200/)
      expect({ topic, scrolled: await readSidewaysScroll(page) }).toEqual({ topic, scrolled: 0 })
    }
    expect(errors).toEqual([])
  })

  it('shows one side at a time on a phone, and how both went', async () => {
    const viewport = { width: 375, height: 740 }
    await using visited = await visit(browser, url, { viewport, hasTouch: true })
    const { page } = visited
    const run = page.getByRole('button', { name: 'Run both' })
    const box = await run.boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(44)
    expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(viewport.height)
    await run.tap()
    await said(page, /Juspay: 200/)
    const juspay = page.getByRole('tab', { name: /Juspay.*200/ })
    const omise = page.getByRole('tab', { name: /Omise.*200/ })
    const topOf = async (tab: Locator): Promise<number> => (await tab.boundingBox())?.y ?? -1
    for (const tab of [omise, juspay]) {
      expect(await topOf(tab)).toBeGreaterThan(0)
      expect(await topOf(tab)).toBeLessThan(box?.y ?? 0)
    }
    await omise.press('ArrowRight')
    await expect.poll(() => juspay.getAttribute('aria-selected')).toBe('true')
    const panel = page.getByRole('tabpanel', { name: 'Juspay', exact: true })
    await panel.waitFor()
    await expect.poll(() => topOf(panel)).toBeLessThan(viewport.height / 2)
    await expect
      .poll(() => page.getByRole('tabpanel', { name: 'Omise', exact: true }).count())
      .toBe(0)
    await page.getByRole('combobox', { name: 'Call' }).selectOption('List customers')
    await page.getByText('Juspay has no call that lists customers.').waitFor()
  })

  it('leaves room for itself where the screen is as low as with large letters', async () => {
    const viewport = { width: 320, height: 256 }
    await using visited = await visit(browser, url, { viewport })
    const { page } = visited
    await page.getByLabel('Phone', { exact: true }).focus()
    const shown = await page.evaluate(() => {
      const all = Array.from(document.querySelectorAll('main *'))
      return all.filter((each) => /fixed|sticky/.test(getComputedStyle(each).position)).length
    })
    expect(shown).toBe(0)
  })

  it('can be reached by keyboard alone, with a ring around what has the focus', async () => {
    await using visited = await visit(browser, url)
    const { page } = visited
    const seen: string[] = []
    for (let step = 0; step < 90; step++) {
      await page.keyboard.press('Tab')
      const focused = await page.evaluate(() => {
        const element = document.activeElement
        if (!element || element === document.body) return undefined
        const { outlineStyle, outlineWidth } = getComputedStyle(element)
        return { text: element.textContent ?? '', ring: `${outlineStyle} ${outlineWidth}` }
      })
      if (!focused) break
      expect(focused).toMatchObject({ ring: 'solid 2px' })
      seen.push(focused.text)
    }
    expect(seen[0]).toContain('Skip')
    expect(seen.filter((text) => text.startsWith('Run '))).toHaveLength(3)
    expect(seen.filter((text) => text.startsWith('Copy the code'))).toHaveLength(2)
  })

  it('is used by keyboard alone: an input, a run, the wire, and the code', async () => {
    const permissions = ['clipboard-read', 'clipboard-write']
    await using visited = await visit(browser, url, { permissions })
    const { page } = visited
    /** Goes on with a key until a place has the focus, and looks at the ring on each step. */
    const go = async (key: string, place: Locator): Promise<void> => {
      for (let step = 0; step < 60; step++) {
        await page.keyboard.press(key)
        const focused = page.locator(':focus')
        const ring = await focused.evaluate((element) => {
          const { outlineStyle, outlineWidth } = getComputedStyle(element)
          const { width, height } = element.getBoundingClientRect()
          return { line: `${outlineStyle} ${outlineWidth}`, isSeen: width > 0 && height > 0 }
        })
        expect(ring).toEqual({ line: 'solid 2px', isSeen: true })
        if (await place.evaluate((element) => element === document.activeElement)) return
      }
      throw new Error('It was not reached')
    }
    const juspay = sideOf(page, 'Juspay')
    await go('Tab', page.getByLabel('E-mail'))
    await page.keyboard.press('Control+a')
    await page.keyboard.type('keys@example.com')
    await page.keyboard.press('Control+Enter')
    await said(page, /Omise: 200 .* Juspay: 200/)
    await go('Tab', juspay.getByRole('tab', { name: 'Result' }))
    await go('ArrowRight', juspay.getByRole('tab', { name: 'Wire' }))
    const sent = requestOf(page, 'Juspay')
    await sent.filter({ hasText: 'authorizationBasic ••••••••' }).waitFor()
    await sent.filter({ hasText: 'keys@example.com' }).waitFor()
    const code = juspay.getByRole('group', { name: 'Code for Juspay' })
    await go('Shift+Tab', code)
    await page.keyboard.press('Tab')
    await expect
      .poll(() => code.evaluate((element) => element === document.activeElement))
      .toBe(false)
    await go('Shift+Tab', juspay.getByRole('button', { name: 'Copy the code for Juspay' }))
    await page.keyboard.press('Enter')
    await juspay.getByText('Copied').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toBe(await code.textContent())
    expect(copied).toContain('keys@example.com')
  })

  it.each(topicsInOrder.map(({ id }) => id))(
    'has a place for what comes a moment later: %s',
    async (topic) => {
      const viewport = { width: 1280, height: 1600 }
      await using context = await browser.newContext({ viewport })
      const page = await context.newPage()
      await page.addInitScript(() => {
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const { dataset } = document.documentElement
            const value = 'value' in entry ? Number(entry.value) : 0
            dataset['shift'] = String(Number(dataset['shift'] ?? 0) + value)
          }
        }).observe({ type: 'layout-shift', buffered: true })
      })
      // What is late on a slow network.
      await page.route(/(?:account|distribution|page-walker)-[^/]*$/, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 200))
        await route.continue()
      })
      await page.goto(`${url}#/${topic}`)
      await page.getByText(/· (?:via service worker|in page)/).waitFor()
      await requestOf(page, 'Omise').filter({ hasText: 'not sent yet' }).waitFor()
      const shift = await page.evaluate(() => document.documentElement.dataset['shift'] ?? 0)
      expect(Number(shift)).toBeLessThan(0.02)
    },
  )
})
