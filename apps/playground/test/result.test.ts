import { createJuspay } from '@x/juspay'
import { createJuspaySimulator } from '@x/juspay/testing'
import { createOmise } from '@x/omise'
import type { SdkError } from '@x/omise'
import { createOmiseSimulator } from '@x/omise/testing'
import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { faultPresets } from '../src/state/fault-presets.ts'
import { copyBy } from './copy-by.ts'
import { useBrowser } from './use-browser.ts'
import { visit } from './visit.ts'

const url = inject('pageUrl')
const permissions = ['clipboard-read', 'clipboard-write']
const browser = useBrowser()

const sideOf = (page: Page, name: string): Locator =>
  page.getByRole('region', { name, exact: true })
const answerOf = (page: Page, name: string): Locator =>
  page.getByRole('group', { name: `Answer of ${name}`, exact: true }).first()
const treeOf = (page: Page, name: string): Locator =>
  page.getByRole('tree', { name: `Answer of ${name}` })
const said = (page: Page, words: RegExp): Promise<void> =>
  page.getByRole('status').filter({ hasText: words }).first().waitFor({ state: 'attached' })

async function showTab(page: Page, tab: string): Promise<void> {
  await page.getByRole('tab', { name: tab, exact: true }).first().click()
}

async function runBoth(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Run both' }).click()
}

async function addFault(page: Page, name: string, id: string, times = 1): Promise<void> {
  await page.getByLabel(`Failure of ${name}`).selectOption(id)
  await page.getByLabel(`How often at ${name}`).selectOption(String(times))
  await page.getByRole('button', { name: `Add to ${name}` }).click()
}

async function setOptions(page: Page, options: Readonly<Record<string, string>>): Promise<void> {
  await page.locator('summary', { hasText: /^Options/ }).click()
  for (const [label, value] of Object.entries(options)) await page.getByLabel(label).fill(value)
}

/** What an error card tells, by the names of its facts. */
async function readFacts(card: Locator): Promise<Readonly<Record<string, string>>> {
  const rowsOf = card.locator('dl > div')
  // What shows them may be loaded a moment later.
  await rowsOf.first().waitFor()
  const facts = await rowsOf.evaluateAll((rows) =>
    rows.map((row) => {
      const [term, value] = row.children
      // The button that copies the value stands beside it.
      return [term?.textContent ?? '', value?.firstChild?.textContent ?? '']
    }),
  )
  return Object.fromEntries(facts)
}

/** Reads a time as it is shown, in milliseconds. */
const readMs = (text = ''): number => Number(/\d+/.exec(text)?.[0])

/** The first word of a fact, before it is explained. */
const firstWord = (fact: string | undefined): string | undefined => fact?.split(' ')[0]

describe('an answer', () => {
  it('is a tree that is walked by keyboard', async () => {
    await using visited = await visit(browser, url, { permissions })
    const { page, errors } = visited
    await runBoth(page)
    await said(page, /Omise: 200 .*Juspay: 200/)
    const tree = treeOf(page, 'Omise')
    const focused = async (): Promise<string> =>
      tree.locator(':focus').evaluate((row) => row.firstElementChild?.textContent ?? '')

    await tree.getByRole('treeitem').first().focus()
    await expect.poll(focused).toBe('object')
    await page.keyboard.press('ArrowDown')
    await expect.poll(focused).toBe('id')
    await page.keyboard.press('c')
    await expect.poll(focused).toBe('cards')
    const cards = tree.locator(':focus')
    await expect.poll(() => cards.getAttribute('aria-expanded')).toBe('true')
    const inside = tree.locator('[role=treeitem][aria-level="2"]')
    const all = await inside.count()
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => cards.getAttribute('aria-expanded')).toBe('false')
    expect(await inside.count()).toBeLessThan(all)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect.poll(focused).toBe('object')
    await page.keyboard.press('ArrowLeft')
    await expect.poll(focused).toBe('cards')
    await page.keyboard.press('End')
    await page.keyboard.press('Home')
    await expect.poll(focused).toBe('object')
    await expect.poll(() => tree.locator('[role=treeitem][tabindex="0"]').count()).toBe(1)

    await page.keyboard.press('e')
    const side = sideOf(page, 'Omise')
    const copy = (what: string): Promise<string> =>
      copyBy(side.getByRole('button', { name: `Copy ${what} of email` }))
    await expect(copy('value')).resolves.toBe('john@example.com')
    await expect(copy('path')).resolves.toBe('email')
    expect(errors).toEqual([])
  })

  it('is JSON, too, just as the provider sent it', async () => {
    await using visited = await visit(browser, url, { permissions })
    const { page } = visited
    const answered = page.waitForResponse(/api\.omise\.co/)
    await runBoth(page)
    const sent: unknown = await (await answered).json()
    await said(page, /Omise: 200/)
    await page.getByRole('button', { name: 'JSON of the answer of Omise' }).click()
    const shown = await answerOf(page, 'Omise').locator('pre').textContent()
    expect(JSON.parse(shown ?? '')).toEqual(sent)
    const copied = await copyBy(page.getByRole('button', { name: 'Copy the answer of Omise' }))
    expect(JSON.parse(copied)).toEqual(sent)
    await expect.poll(() => treeOf(page, 'Juspay').count()).toBe(0)
  })

  it('leads by an id to the call that retrieves it', async () => {
    await using visited = await visit(browser, url)
    const { page, foreign, errors } = visited
    await runBoth(page)
    await said(page, /Omise: 200/)
    const row = treeOf(page, 'Omise').getByRole('treeitem', { name: /^id/ })
    const id = (await row.getByRole('link').textContent())?.replaceAll('"', '') ?? ''
    expect(id).toMatch(/^cust_test_/)
    const idOf = (name: string): Locator => sideOf(page, name).getByLabel('customer_id')
    await page.goto(`${url}#/retrieve`)
    for (const name of ['Omise', 'Juspay']) await idOf(name).fill('another')
    await page.goto(`${url}#/create`)
    const sent = foreign.length
    await row.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Retrieve a customer' }).waitFor()
    await expect.poll(() => idOf('Omise').inputValue()).toBe(id)
    await expect.poll(() => idOf('Juspay').inputValue()).toBe('another')
    expect(foreign).toHaveLength(sent)

    await page.goto(`${url}#/create`)
    await treeOf(page, 'Juspay').getByRole('link', { name: /cst_/ }).click()
    await expect.poll(() => idOf('Juspay').inputValue()).toMatch(/^cst_/)
    await runBoth(page)
    await said(page, /Omise: 200 .*Juspay: 200/)
    expect(errors).toEqual([])
  })

  it('that is long is cut short until all of it is asked for', async () => {
    await using visited = await visit(browser, url)
    const { page, errors } = visited
    await page.getByRole('button', { name: /^Walk 137/ }).click()
    await page.getByRole('heading', { level: 1, name: 'List customers' }).waitFor()
    await page.getByText('137 customers there').waitFor()
    const limit = sideOf(page, 'Omise').getByLabel('limit', { exact: true })
    await limit.fill('100')
    await limit.press('Control+Enter')
    await said(page, /Omise: 200/)
    const customers = treeOf(page, 'Omise').locator('[role=treeitem][aria-level="2"]')
    await expect.poll(() => customers.count()).toBe(51)
    await customers.last().focus()
    await page.keyboard.press('Enter')
    await treeOf(page, 'Omise').getByText('99', { exact: true }).waitFor()
    await expect.poll(() => customers.count()).toBe(100)
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-posinset')))
      .toBe('50')
    expect(errors).toEqual([])
  })
})

describe('the wire', () => {
  it('shows the body as it went and decoded, and gives a command without a key', async () => {
    await using visited = await visit(browser, url, { permissions })
    const { page, foreign, errors } = visited
    await page.getByLabel('First name').fill("D'Arcy")
    await runBoth(page)
    await said(page, /Juspay: 200/)
    await showTab(page, 'Wire')
    const request = page.getByRole('group', { name: 'Request to Juspay', exact: true })
    await request.getByText("D'Arcy", { exact: true }).waitFor()
    await request.getByText('Body as sent').click()
    await request.getByText('first_name=D%27Arcy').waitFor()
    await request.getByText('headers of its own').waitFor()

    const command = await copyBy(page.getByRole('button', { name: 'Copy as cURL for Juspay' }))
    expect(command).toMatch(/^curl --request POST 'https:\/\/sandbox\.juspay\.in\/customers' \\\n/)
    expect(command).toContain('--user "$SECRET_KEY:"')
    expect(command).toContain('first_name=D%27Arcy')
    const credentials = foreign.map((answer) => answer.request().headers()['authorization'] ?? '')
    for (const value of credentials) {
      expect(value).toMatch(/^Basic .{20}/)
      expect(command).not.toContain(value.slice('Basic '.length))
    }
    expect(errors).toEqual([])
  })

  it('shows no secret anywhere: not the key, and not the token that was asked for', async () => {
    await using visited = await visit(browser, `${url}#/retrieve`, { permissions })
    const { page } = visited
    await sideOf(page, 'Juspay')
      .getByLabel(/get_client_auth_token/)
      .selectOption('true')
    const answered = page.waitForResponse(/sandbox\.juspay\.in/)
    await runBoth(page)
    const { juspay } = (await (await answered).json()) as {
      readonly juspay: { readonly client_auth_token: string }
    }
    const secrets = [juspay.client_auth_token, createJuspaySimulator().apiKey]
    secrets.push(createOmiseSimulator().secretKey)
    await said(page, /Juspay: 200/)
    const seen: string[] = []
    const look = async (): Promise<void> => {
      seen.push(await page.content())
    }
    await treeOf(page, 'Juspay').getByText('client_auth_token', { exact: true }).waitFor()
    await look()
    seen.push(await copyBy(page.getByRole('button', { name: 'Copy the answer of Juspay' })))
    await page.getByRole('button', { name: 'JSON of the answer of Juspay' }).click()
    await look()
    await showTab(page, 'Wire')
    seen.push(await copyBy(page.getByRole('button', { name: 'Copy as cURL for Juspay' })))
    await look()
    await showTab(page, 'Attempts')
    await look()
    for (const secret of secrets) {
      expect(secret.length).toBeGreaterThan(8)
      for (const form of [secret, btoa(`${secret}:`)]) expect(seen.join('\n')).not.toContain(form)
    }
  })
})

describe('the types', () => {
  it('are those of the packages, for each call of each side', async () => {
    await using visited = await visit(browser, `${url}#/create?tab=types`, { permissions })
    const { page, foreign, errors } = visited
    const types = (name: string, what: string): Locator =>
      sideOf(page, name).getByRole('group', { name: new RegExp(`^Declaration of .* ${what}$`) })
    const read = async (name: string, what: string): Promise<string> =>
      (await types(name, what).textContent()) ?? ''
    expect(await read('Omise', 'takes')).toContain(
      "interface CustomerCreateParams {\n  /** The customer's e-mail address. */\n  email?: string",
    )
    expect(await read('Omise', 'gives')).toMatch(/^interface Customer \{[^]*^interface Card \{/m)
    expect(await read('Juspay', 'takes')).toContain('  object_reference_id: string\n')
    const copied = await copyBy(
      sideOf(page, 'Juspay').getByRole('button', { name: 'Copy what' }).first(),
    )
    expect(copied).toBe((await read('Juspay', 'takes')).trimEnd())
    for (const topic of ['retrieve', 'update', 'list', 'search', 'destroy']) {
      await page.goto(`${url}#/${topic}?tab=types`)
      const operation = new RegExp(`customers\\.${topic} at Omise gives$`)
      await sideOf(page, 'Omise').getByRole('group', { name: operation }).waitFor()
      expect(await read('Omise', 'gives')).toMatch(/^interface Customer \{/m)
      const hasId = ['retrieve', 'update', 'destroy'].includes(topic)
      await expect
        .poll(() => sideOf(page, 'Omise').getByText('First the customer_id, as a string.').count())
        .toBe(hasId ? 1 : 0)
    }
    const inside = [
      ['list-cards', 'cards.list', 'Card'],
      ['retrieve-card', 'cards.retrieve', 'Card'],
      ['update-card', 'cards.update', 'Card'],
      ['destroy-card', 'cards.destroy', 'Card'],
      ['list-schedules', 'schedules.list', 'Schedule'],
    ] as const
    for (const [topic, operation, record] of inside) {
      await page.goto(`${url}#/${topic}?tab=types`)
      const gives = new RegExp(`customers\\.${operation.replace('.', '\\.')} at Omise gives$`)
      await sideOf(page, 'Omise').getByRole('group', { name: gives }).waitFor()
      expect(await read('Omise', 'gives')).toMatch(new RegExp(`^interface ${record} \\{`, 'm'))
      const ids = operation.endsWith('list') ? 'customer_id' : 'customer_id, card_id'
      await sideOf(page, 'Omise').getByText(`First the ${ids}`).waitFor()
    }
    expect(foreign).toEqual([])
    expect(errors).toEqual([])
  })
})

describe('the attempts', () => {
  it.each(['allow', 'block'] as const)(
    'are on one axis, and all count the same: service workers %s',
    async (serviceWorkers) => {
      await using visited = await visit(browser, `${url}#/retrieve`, { serviceWorkers })
      const { page, errors } = visited
      await page.getByRole('button', { name: 'Failures' }).click()
      await addFault(page, 'Omise', '429', 2)
      await runBoth(page)
      await showTab(page, 'Attempts')
      await sideOf(page, 'Omise')
        .getByText(/Waiting for/)
        .waitFor()
      await said(page, /Omise: 200 .*Juspay: 200/)
      const omise = sideOf(page, 'Omise')
      const juspay = sideOf(page, 'Juspay')
      await omise.getByText('SDK 3 = fetch 3 = provider 3').waitFor()
      await juspay.getByText('SDK 1 = fetch 1 = provider 1').waitFor()
      const readRows = async (side: Locator): Promise<readonly (readonly string[])[]> =>
        side
          .getByRole('table', { name: /^Attempts of/ })
          .locator('tbody tr')
          .evaluateAll((rows) =>
            rows.map((row) => Array.from(row.children, (cell) => cell.textContent ?? '')),
          )
      const rows = await readRows(omise)
      expect(rows.map(([, status]) => status)).toEqual(['429', '429', '200'])
      const [first, ...waits] = rows.map(([, , waited]) => waited)
      expect(first).toBe('–')
      for (const wait of waits) expect(readMs(wait)).toBeGreaterThanOrEqual(1000)
      expect(await readRows(juspay)).toHaveLength(1)
      // Each row has how long its attempt took, and when it ended on the axis of both sides.
      const begins = rows.map(([, , , took, end]) => readMs(end) - readMs(took))
      const [began = 0, , last = 0] = begins
      expect(last - began).toBeGreaterThanOrEqual(2000)
      await expect.poll(() => omise.getByText(/after Retry-After 1 s/).count()).toBe(2)

      // The bars say the same: each begins as far along as its attempt does.
      const bars = await omise
        .locator('.track .is-headers')
        .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().left))
      const alongOf = ([one = 0, two = 0, three = 0]: readonly number[]): number =>
        (two - one) / (three - one)
      expect(Math.abs(alongOf(bars) - alongOf(begins))).toBeLessThan(0.05)
      expect(errors).toEqual([])
    },
  )

  it('open what went over the wire, by keyboard too', async () => {
    await using visited = await visit(browser, `${url}#/retrieve`)
    const { page } = visited
    await page.getByRole('button', { name: 'Failures' }).click()
    await addFault(page, 'Omise', '500', 1)
    await runBoth(page)
    await said(page, /Omise: 200/)
    await showTab(page, 'Attempts')
    const attempts = page.getByRole('group', { name: 'Attempts of Omise in time' })
    await attempts.getByRole('button').first().focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.locator(':focus').textContent()).toMatch(/^Attempt 2 · 200/)
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => page.locator(':focus').textContent()).toMatch(/^Attempt 1 · 500/)
    await page.keyboard.press('Enter')
    const response = page.getByRole('group', { name: 'Response of Omise', exact: true })
    await response.getByText('Internal error').waitFor()
    await expect.poll(() => page.locator(':focus').textContent()).toBe('Wire')
    const request = sideOf(page, 'Omise').getByLabel('Request', { exact: true })
    await request.selectOption('2 of 2: 200')
    await response.getByText('"customer"').first().waitFor()

    // The next run begins with its last attempt.
    await request.selectOption('1 of 2: 500')
    await page.getByRole('button', { name: 'Again at Omise' }).click()
    await runBoth(page)
    await request
      .locator('option:checked', { hasText: '2 of 2: 200' })
      .waitFor({ state: 'attached' })
  })
})

/** Each failure, the class of error that it ends in without retries, and what to do then. */
const FAILURES = [
  ['401', 'AuthenticationError', undefined, undefined],
  ['429', 'RateLimitError', 'Retry after 1 s', 'Retry after 1 s'],
  ['500', 'ServerError', 'Search for its e-mail', 'Get it by its reference'],
  ['503', 'ServerError', 'Search for its e-mail', 'Get it by its reference'],
  ['reset', 'ConnectionError', 'Search for its e-mail', 'Get it by its reference'],
  ['silent', 'TimeoutError', 'Search for its e-mail', 'Get it by its reference'],
  ['half', 'TimeoutError', 'Search for its e-mail', 'Get it by its reference'],
  ['shape', 'ResponseError', 'Search for its e-mail', 'Get it by its reference'],
  ['json', 'ResponseError', 'Search for its e-mail', 'Get it by its reference'],
  ['offline', 'ConnectionError', 'Search for its e-mail', 'Get it by its reference'],
] as const

/** Ends as a browser's own `fetch` does, which says nothing of why there is no connection. */
function likeBrowser(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return (input, init) =>
    fetch(input, init).catch((error: unknown) => {
      throw init?.signal?.aborted ? error : new TypeError('Failed to fetch')
    })
}

/** What the packages themselves give for a create that has this failure. */
async function failInNode(id: string): Promise<readonly SdkError[]> {
  const fault = faultPresets.find((preset) => preset.id === id)?.fault(false)
  if (!fault) throw new Error(`There is no failure ${id}`)
  const simulators = [createOmiseSimulator(), createJuspaySimulator()] as const
  for (const { faults } of simulators) faults.next(fault)
  const [{ secretKey, ...omise }, { apiKey, merchantId, ...juspay }] = simulators
  const options = { timeout: 300, maxRetries: 0 }
  const calls = [
    createOmise({ secretKey, fetch: likeBrowser(omise.fetch) }).customers.create({}, options),
    createJuspay({
      apiKey,
      merchantId,
      environment: 'sandbox',
      fetch: likeBrowser(juspay.fetch),
    }).customers.create({ object_reference_id: 'x'.repeat(8), mobile_number: '99' }, options),
  ]
  // Each fails in an error of the packages, which is what this is about.
  return Promise.all(
    calls.map((call) =>
      call.then(
        () => null,
        (error) => error,
      ),
    ),
  ) as Promise<readonly SdkError[]>
}

describe('an error', () => {
  // ky is loaded by the first call, however long that takes.
  beforeAll(async () => {
    const { secretKey, fetch } = createOmiseSimulator()
    await createOmise({ secretKey, fetch }).customers.list()
  })

  it('is shown as the packages give it, with what to do, for each failure', async () => {
    await using visited = await visit(browser, url)
    const { page } = visited
    await page.getByRole('button', { name: 'Failures' }).click()
    await setOptions(page, { 'Timeout of an attempt, ms': '1500', 'Retries at most': '0' })
    for (const [id, className, ...actions] of FAILURES) {
      const expected = await failInNode(id)
      for (const name of ['Omise', 'Juspay']) await addFault(page, name, id)
      await runBoth(page)
      await said(page, new RegExp(`Omise: ${className} in .*Juspay: ${className} in`))
      for (const [index, name] of ['Omise', 'Juspay'].entries()) {
        const error = expected[index]
        const card = answerOf(page, name)
        const facts = await readFacts(card)
        const code = error && 'code' in error ? error.code : undefined
        const status = error && 'status' in error ? String(error.status) : undefined
        expect({
          id,
          name,
          class: await card.locator('.error-name').textContent(),
          kind: facts['kind'],
          outcome: firstWord(facts['outcome']),
          status: facts['status'],
          code: facts['code'],
          retryable: firstWord(facts['retryable']),
          actions: await card.locator('.remedy').allTextContents(),
          catches: await card
            .getByRole('group', { name: `Code that catches the error of ${name}` })
            .textContent()
            .then((text) => text?.includes(`error instanceof ${className}`)),
        }).toEqual({
          id,
          name,
          class: error?.name,
          kind: error?.kind,
          outcome: error?.outcome,
          status,
          code,
          retryable: error?.retryable ? 'yes' : 'no',
          actions: actions[index] ? [`${actions[index]} at ${name}`] : [],
          catches: true,
        })
        expect(error?.name).toBe(className)
      }
      for (const name of ['Omise', 'Juspay']) {
        await page
          .getByRole('group', { name })
          .getByRole('button', { name: /^Clear/ })
          .click()
      }
    }
  })

  it('of a lost reply says that it may have taken effect, and finds the customer', async () => {
    await using visited = await visit(browser, `${url}#/create?dock=ledger`)
    const { page, foreign } = visited
    const ledger = page.getByRole('region', { name: 'Ledger of Omise' })
    await ledger.getByText('2 customers kept').waitFor()
    await page.getByRole('button', { name: 'Failures' }).click()
    await setOptions(page, { 'Timeout of an attempt, ms': '2000' })
    await page.getByLabel('Failure of Omise').selectOption('silent')
    await page.getByRole('group', { name: 'Omise' }).getByRole('switch').check()
    await page.getByRole('button', { name: 'Add to Omise' }).click()
    await page.getByLabel('E-mail').fill('lost@example.com')
    await runBoth(page)
    await said(page, /Omise: TimeoutError in/)
    const card = answerOf(page, 'Omise')
    const facts = await readFacts(card)
    expect(facts['outcome']).toBe('unknown – it may have taken effect')
    expect(facts['attempts']).toBe('1')
    await card.getByText('It was not sent again by itself').waitFor()
    // What the provider knows is another thing: carried out, not answered, one customer more.
    await ledger.getByText('3 customers kept').waitFor()
    await expect
      .poll(() => ledger.locator('tbody tr').allInnerTexts())
      .toEqual([expect.stringMatching(/POST \/customers\s+\S+\s+yes\s+no\s+unknown/)])

    const sent = foreign.length
    await card.getByRole('button', { name: 'Search for its e-mail' }).click()
    await page.getByRole('heading', { level: 1, name: 'Search customers' }).waitFor()
    const query = sideOf(page, 'Omise').getByLabel('query')
    await expect.poll(() => query.inputValue()).toBe('lost@example.com')
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('main')
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0)
    expect(foreign).toHaveLength(sent)
    await page.keyboard.press('Control+Enter')
    await said(page, /Omise: 200/)
    const found = treeOf(page, 'Omise').getByRole('treeitem', { name: /^email/ })
    await found.getByText('lost@example.com').waitFor()
  })

  it('of a duplicate leads to the customer who is there', async () => {
    await using visited = await visit(browser, url, { permissions })
    const { page, foreign } = visited
    await runBoth(page)
    await said(page, /Juspay: 200/)
    await page.getByRole('button', { name: 'Run Juspay' }).click()
    await said(page, /Juspay: DuplicateError/)
    const card = answerOf(page, 'Juspay')
    const facts = await readFacts(card)
    expect(facts).toMatchObject({ kind: 'duplicate', status: '400', attempts: '1' })
    expect(firstWord(facts['retryable'])).toBe('no')
    const copied = await copyBy(card.getByRole('button', { name: 'Copy the request id of Juspay' }))
    const requestId = foreign.at(-1)?.headers()['x-request-id']
    expect(copied).toBe(requestId)
    expect(facts['request id']).toBe(requestId)
    await card.getByRole('button', { name: 'Get it by its reference' }).click()
    await page.getByRole('heading', { level: 1, name: 'Retrieve a customer' }).waitFor()
    await page.getByRole('button', { name: 'Run Juspay' }).click()
    await said(page, /Juspay: 200/)
    await treeOf(page, 'Juspay').getByText('"order-1001"').waitFor()
  })

  it('of an id that is not there leads to those that are', async () => {
    await using visited = await visit(browser, `${url}#/retrieve`)
    const { page } = visited
    for (const name of ['Omise', 'Juspay']) {
      await sideOf(page, name).getByLabel('customer_id').fill('nobody_at_all')
    }
    await runBoth(page)
    await said(page, /Omise: NotFoundError .*Juspay: NotFoundError/)
    expect(await readFacts(answerOf(page, 'Omise'))).toMatchObject({
      kind: 'not_found',
      status: '404',
      code: 'not_found',
      outcome: 'rejected – it took no effect',
    })
    await sideOf(page, 'Juspay')
      .getByRole('button', { name: 'Use a customer that is there' })
      .click()
    const id = sideOf(page, 'Juspay').getByLabel('customer_id')
    await expect.poll(() => id.inputValue()).toBe('here_before')
    await expect.poll(() => id.evaluate((field) => field === document.activeElement)).toBe(true)
    await sideOf(page, 'Omise').getByRole('button', { name: 'List customers' }).click()
    await page.getByRole('heading', { level: 1, name: 'List customers' }).waitFor()
  })

  it('of the params puts the focus on the field that is wrong', async () => {
    await using visited = await visit(browser, url)
    const { page, foreign } = visited
    const reference = page.getByLabel('Your reference')
    await reference.fill('')
    await page.getByRole('button', { name: 'Run Juspay' }).click()
    await said(page, /Juspay: ParamsError/)
    const card = answerOf(page, 'Juspay')
    expect(await readFacts(card)).toMatchObject({ kind: 'params', attempts: '0' })
    // It says so once: the message tells of each param.
    const told = card.locator('p, li').filter({ hasText: '`object_reference_id` is missing' })
    await expect.poll(() => told.count()).toBe(1)
    await card.getByRole('button', { name: 'Edit the field' }).click()
    await expect
      .poll(() => reference.evaluate((field) => field === document.activeElement))
      .toBe(true)
    await showTab(page, 'Attempts')
    await sideOf(page, 'Juspay').getByText('Nothing was sent').waitFor()
    expect(foreign).toEqual([])
  })

  it('that may pass is tried again after the time that the provider asked for', async () => {
    await using visited = await visit(browser, `${url}#/retrieve`)
    const { page, foreign } = visited
    await page.getByRole('button', { name: 'Failures' }).click()
    await setOptions(page, { 'Retries at most': '0' })
    await addFault(page, 'Omise', '429')
    await page.getByRole('button', { name: 'Run Omise' }).click()
    await said(page, /Omise: RateLimitError/)
    const [failed] = foreign
    await answerOf(page, 'Omise').getByRole('button', { name: 'Retry after 1 s' }).click()
    await said(page, /Omise: 200/)
    const [begin = 0, end = 0] = [failed, foreign.at(-1)].map(
      (answer) => answer?.request().timing().startTime,
    )
    expect(end - begin).toBeGreaterThanOrEqual(1000)
    expect(foreign.map((answer) => answer.status())).toEqual([429, 200])
  })

  it('that is none is told calmly: the user has cancelled', async () => {
    await using visited = await visit(browser, `${url}#/retrieve`)
    const { page } = visited
    await page.getByRole('button', { name: 'Failures' }).click()
    await addFault(page, 'Omise', 'silent')
    await page.getByRole('button', { name: 'Close the failure lab' }).click()
    const asked = page.waitForRequest(/api\.omise\.co/)
    await runBoth(page)
    await asked
    await sideOf(page, 'Juspay').getByText(/200 ·/).first().waitFor()
    await page.keyboard.press('Escape')
    const card = answerOf(page, 'Omise')
    await card.getByText('Cancelled', { exact: true }).waitFor()
    await expect.poll(() => sideOf(page, 'Omise').locator('.result.is-error').count()).toBe(0)
    await expect.poll(() => card.locator('.silence').count()).toBe(0)
  })
})
