import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { createJuspaySimulator } from '@x/juspay/testing'
import { createOmiseSimulator } from '@x/omise/testing'
import { unfold } from './unfold.ts'
import { useBrowser } from './use-browser.ts'
import { visit } from './visit.ts'

const url = inject('pageUrl')
const permissions = ['clipboard-read', 'clipboard-write']
const browser = useBrowser()

const sideOf = (page: Page, name: string): Locator => page.getByRole('region', { name })
const said = (page: Page, words: RegExp): Promise<void> =>
  page.getByRole('status').filter({ hasText: words }).first().waitFor({ state: 'attached' })

async function share(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share' }).click()
  await page.getByRole('button', { name: 'Copied' }).waitFor()
  return page.evaluate(() => navigator.clipboard.readText())
}

describe('a link to the page', () => {
  it('shows the same to whoever opens it, and has run nothing', async () => {
    await using first = await visit(browser, `${url}#/update`, { permissions })
    const { page } = first
    await page.getByLabel('E-mail').fill('a+b@b.co')
    await unfold(page, 'Omise')
    await sideOf(page, 'Omise').getByLabel('metadata').fill('{"plan":"gold & more"}')
    await page.getByText('Options', { exact: true }).click()
    await page.getByLabel('Timeout of an attempt').fill('300')
    await page.getByRole('button', { name: 'Failures' }).click()
    const lab = page.getByRole('region', { name: 'Failure lab' })
    await lab.getByLabel('Failure of Omise').selectOption('429')
    await lab.getByRole('button', { name: 'Add to Omise' }).click()
    await sideOf(page, 'Juspay').getByRole('tab', { name: 'Attempts' }).click()
    await page.getByRole('tab', { name: 'Ledger' }).click()
    const link = await share(page)
    const { search, hash } = new URL(link)
    expect(search).toBe('')
    expect(decodeURIComponent(hash)).toContain('#/update?in.email=a+b@b.co')
    for (const key of [createOmiseSimulator().secretKey, createJuspaySimulator().apiKey]) {
      for (const form of [key, btoa(`${key}:`)]) expect(link).not.toContain(form)
    }

    await using second = await visit(browser, link)
    const { page: other, foreign, errors } = second
    await expect.poll(() => other.getByLabel('E-mail').inputValue()).toBe('a+b@b.co')
    await expect
      .poll(() => sideOf(other, 'Omise').getByLabel('metadata').inputValue())
      .toBe('{"plan":"gold & more"}')
    const shown = sideOf(other, 'Juspay').getByRole('tab', { name: 'Attempts' })
    await expect.poll(() => shown.getAttribute('aria-selected')).toBe('true')
    await other.getByRole('tabpanel', { name: 'Ledger' }).waitFor()
    await expect
      .poll(() =>
        sideOf(other, 'Omise').getByRole('group', { name: 'Code for Omise' }).textContent(),
      )
      .toContain('timeout: 300')
    await expect
      .poll(() => other.getByRole('list', { name: 'Failures of Omise' }).allTextContents())
      .toEqual(['429, Retry-After: 1'])
    await expect.poll(() => other.getByRole('radio', { name: 'Simulated' }).isChecked()).toBe(true)
    for (const name of ['Omise', 'Juspay']) {
      const ledger = other.getByRole('region', { name: `Ledger of ${name}` })
      await ledger.getByText(/customers? kept/).waitFor()
      await expect.poll(() => ledger.locator('tbody').count()).toBe(0)
    }
    expect(foreign).toEqual([])
    expect(errors).toEqual([])
  })

  it('brings long texts with it, and those that read from right to left', async () => {
    const text = `שלום 👩‍👩‍👧 & "${'long '.repeat(300)}"`
    await using first = await visit(browser, url, { permissions })
    await first.page.getByLabel('Description').fill(text)
    const link = await share(first.page)
    await using second = await visit(browser, link)
    const field = second.page.getByLabel('Description')
    await expect.poll(() => field.inputValue()).toBe(text)
    // It stands from right to left there, and the rest of the page does not.
    await expect
      .poll(() =>
        field.evaluate(
          (element) => element.matches(':dir(rtl)') && !element.closest('form:dir(rtl)'),
        ),
      )
      .toBe(true)
    await expect.poll(() => second.page.getByText('not understood').count()).toBe(0)

    // What is too long for a link goes into a file.
    const long = 'x'.repeat(9000)
    await first.page.getByLabel('Description').fill(long)
    const download = first.page.waitForEvent('download')
    await first.page.getByRole('button', { name: 'Share' }).click()
    const saved = await readFile(await (await download).path(), 'utf8')
    const target: unknown = JSON.parse(/location\.replace\((".*")\)/.exec(saved)?.[1] ?? '')
    await using third = await visit(browser, String(target))
    await expect.poll(() => third.page.getByLabel('Description').inputValue()).toBe(long)
    await expect.poll(() => third.page.getByText('not understood').count()).toBe(0)
  })

  it('brings the failures with it', async () => {
    await using visited = await visit(browser, `${url}#/retrieve?fault.omise=500&opt.maxRetries=0`)
    const { page } = visited
    await page.getByRole('button', { name: 'Run both' }).click()
    await said(page, /Omise: ServerError in .* Juspay: 200/)
    expect(visited.errors.filter((error) => !error.includes('500'))).toEqual([])
  })

  it('has the seed of the accounts in it: other ids, and the same again', async () => {
    const createId = async (address: string): Promise<string> => {
      await using visited = await visit(browser, address)
      const { page, errors } = visited
      await page.getByRole('button', { name: 'Run both' }).click()
      await said(page, /Omise: 200 .* Juspay: 200/)
      // It goes on from call to call.
      await page.getByRole('link', { name: 'Update a customer' }).click()
      await page.getByRole('heading', { level: 1, name: 'Update a customer' }).waitFor()
      const { hash } = new URL(address)
      if (hash) await page.waitForFunction(() => /#\/update\?.*seed=42/.test(location.hash))
      await page.getByRole('button', { name: 'Run both' }).click()
      await said(page, /Omise: 200 .* Juspay: 200/)
      expect(errors).toEqual([])
      return await sideOf(page, 'Omise').getByLabel('customer_id').inputValue()
    }
    const seeded = await createId(`${url}#/create?seed=42`)
    expect(seeded).toMatch(/^cust_test_/)
    expect(await createId(`${url}#/create?seed=42`)).toBe(seeded)
    expect(await createId(url)).not.toBe(seeded)
  })

  it('begins anew with the accounts of another seed', async () => {
    await using visited = await visit(browser, `${url}#/retrieve?seed=1`)
    const { page } = visited
    const id = (): Promise<string> => sideOf(page, 'Omise').getByLabel('customer_id').inputValue()
    await expect.poll(id).toMatch(/^cust_test_/)
    const before = await id()
    await page.evaluate(() => {
      location.hash = '#/retrieve?seed=2'
    })
    await expect.poll(id).toMatch(new RegExp(`^(?!${before})cust_test_`))
    await page.evaluate(() => {
      location.hash = '#/retrieve?seed=two'
    })
    await page.getByText('1 part of this link was not understood.').waitFor()
  })

  it('is followed by the address while one types, and Back returns to the former call', async () => {
    await using visited = await visit(browser, url)
    const { page } = visited
    await page.getByLabel('E-mail').fill('x@y.co')
    await page.waitForFunction(() => location.hash.includes('in.email=x%40y.co'))
    await page.getByRole('link', { name: 'Update a customer' }).click()
    await page.getByRole('heading', { level: 1, name: 'Update a customer' }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Create a customer' }).waitFor()
    await expect.poll(() => page.getByLabel('E-mail').inputValue()).toBe('x@y.co')
  })

  it('is simulated whatever it says, and tells what was not understood', async () => {
    const junk = 'mode=test&nonsense=1&tab=none&fault.omise=boo&opt.timeout=soon&in.email=a%40b.co'
    await using visited = await visit(browser, `${url}#/create?${junk}`)
    const { page, foreign } = visited
    const notice = page.getByText('5 parts of this link were not understood.')
    await notice.waitFor()
    await page.getByText('via service worker').waitFor()
    await expect.poll(() => page.getByLabel('E-mail').inputValue()).toBe('a@b.co')
    expect(foreign).toEqual([])
    await page.getByRole('button', { name: 'Close' }).click()
    await notice.waitFor({ state: 'detached' })
  })

  it('brings a program with it, and does not run it', async () => {
    const program = "await fetch('https://api.omise.co/customers')\nconsole.log('it has run')"
    await using first = await visit(browser, url, { permissions })
    await sideOf(first.page, 'Omise').getByRole('button', { name: 'Change it' }).click()
    await first.page.getByRole('textbox', { name: 'Your code' }).fill(program)
    await first.page.waitForFunction(() => location.hash.includes('code.omise='))
    const link = await share(first.page)
    await using second = await visit(browser, link)
    const { page, foreign, errors } = second
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Your code' }).inputValue())
      .toBe(program)
    await page.waitForLoadState('networkidle')
    expect(foreign).toEqual([])
    expect(page.frames()).toHaveLength(1)
    await page.getByRole('button', { name: 'Run the code' }).click()
    await page.getByText('it has run', { exact: true }).waitFor()
    expect(errors.filter((error) => !error.includes('401'))).toEqual([])
  })

  it('tells of a program that cannot be read', async () => {
    await using visited = await visit(browser, `${url}#/create?code.omise=AAAA`)
    const notice = visited.page.getByText('1 part of this link was not understood.')
    await expect.poll(() => notice.count()).toBe(1)
  })

  it('says nothing of fields in which the sample stands', async () => {
    await using visited = await visit(browser, `${url}#/list`)
    const { page } = visited
    const limit = sideOf(page, 'Omise').getByLabel('limit', { exact: true })
    await limit.fill('7')
    await expect.poll(() => page.url()).toMatch(/#\/list\?omise\.limit=7$/)
    await limit.fill('5')
    await expect.poll(() => page.url()).toMatch(/#\/list$/)
  })

  it('is followed also when the page was just about to write its own', async () => {
    await using context = await browser.newContext()
    const page = await context.newPage()
    // What waits until nothing has changed for a while waits for the test.
    await page.addInitScript(() => {
      const late: (() => void)[] = []
      const setTimeout = window.setTimeout.bind(window)
      Object.assign(window, {
        late,
        setTimeout: (work: () => void, ms?: number) =>
          ms === 300 ? late.push(work) : setTimeout(work, ms),
      })
    })
    await page.goto(url)
    await page.getByLabel('E-mail').fill('a@b.co')
    await page.evaluate(async () => {
      location.hash = '#/update'
      // It was put there above.
      const { late } = window as unknown as { readonly late: readonly (() => void)[] }
      for (const work of late) work()
      await Promise.resolve()
    })
    await page.getByRole('heading', { level: 1, name: 'Update a customer' }).waitFor()
    expect(new URL(page.url()).hash).toBe('#/update')
  })

  it('never has a token in it that the account made', async () => {
    await using visited = await visit(browser, url, { permissions })
    const { page } = visited
    await unfold(page, 'Omise')
    await page.getByRole('button', { name: 'Make a card token' }).click()
    const token = sideOf(page, 'Omise').getByLabel('card')
    await expect.poll(() => token.inputValue()).toMatch(/^tokn_test_/)
    await page.getByLabel('Description').fill('shown')
    const link = await share(page)
    expect(link).toContain('in.description=shown')
    expect(link).not.toContain('tokn_')
  })

  it('can be copied by hand where the clipboard is not to be had', async () => {
    await using visited = await visit(browser, url)
    const { page } = visited
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'))
    })
    await page.getByRole('button', { name: 'Share' }).click()
    const field = page.getByLabel('The link, to be copied by hand')
    await field.waitFor()
    await page.waitForFunction(() => String(getSelection()).includes('#/create'))
    await expect.poll(() => field.inputValue()).toBe(`${url}#/create`)
  })

  it('shows the calls alone where it is embedded', async () => {
    await using visited = await visit(browser, `${url}#/create?embed=1`)
    const { page } = visited
    await expect.poll(() => page.getByRole('navigation').count()).toBe(0)
    await expect.poll(() => page.getByRole('tab', { name: 'Ledger' }).count()).toBe(0)
    const whole = page.getByRole('link', { name: 'Open the whole page' })
    await expect.poll(() => whole.getAttribute('href')).not.toContain('embed')
  })
})

describe('the links to the parts of the page', () => {
  it('go there, and leave the call and the address as they are', async () => {
    await using visited = await visit(browser, `${url}#/update`)
    const { page } = visited
    await expect.poll(() => page.title()).toBe('Update a customer · Payments playground')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.id === 'results')
    await page.keyboard.press('Tab')
    const isInSides = await page.evaluate(
      () => document.querySelector('.sides')?.contains(document.activeElement) ?? false,
    )
    expect(isInSides).toBe(true)
    await page.getByRole('heading', { level: 1, name: 'Update a customer' }).waitFor()
    expect(new URL(page.url()).hash).toBe('#/update')
    await expect.poll(() => page.getByText('not understood').count()).toBe(0)
  })
})

describe('the theme', () => {
  const background = (page: Page): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)

  it('is that of the system, until another is chosen for good', async () => {
    await using visited = await visit(browser, url, { colorScheme: 'light' })
    const { page } = visited
    await expect.poll(() => background(page)).toBe('light dark')
    await page.getByLabel('Theme').selectOption('Dark')
    await expect.poll(() => background(page)).toBe('dark')
    // Before the page's own program has run.
    await page.route('**/*.js', (route) => route.abort())
    await page.reload({ waitUntil: 'domcontentloaded' })
    await expect.poll(() => background(page)).toBe('dark')
    await expect
      .poll(() => page.evaluate(() => getComputedStyle(document.body).backgroundColor))
      .toBe('rgb(22, 26, 32)')
  })

  it('moves nothing for those who do not want that', async () => {
    /** How many things move at once, at most, while a call is begun and made. */
    const countMoves = async (reducedMotion: 'reduce' | 'no-preference'): Promise<number> => {
      const address = `${url}#/create?fault.omise=slow&tab=attempts`
      await using visited = await visit(browser, address, { reducedMotion })
      const { page } = visited
      await page.evaluate(() => {
        const look = (): void => {
          const { dataset } = document.documentElement
          const count = document.getAnimations().length
          dataset['moves'] = String(Math.max(Number(dataset['moves'] ?? 0), count))
          requestAnimationFrame(look)
        }
        look()
      })
      await page.getByRole('button', { name: 'Run both' }).click()
      await said(page, /Omise: 200/)
      return await page.evaluate(() => Number(document.documentElement.dataset['moves']))
    }
    expect(await countMoves('reduce')).toBe(0)
    expect(await countMoves('no-preference')).toBeGreaterThan(0)
  })

  it('keeps the marks and the ring where the colours are forced', async () => {
    await using visited = await visit(browser, url, { forcedColors: 'active' })
    const { page } = visited
    await page.getByLabel('E-mail').focus()
    await expect
      .poll(() =>
        page.getByLabel('E-mail').evaluate((field) => getComputedStyle(field).outlineStyle),
      )
      .toBe('solid')
    await expect.poll(() => sideOf(page, 'Omise').getByText('●').first().isVisible()).toBe(true)
  })
})

describe('the keys', () => {
  it('are listed, and close again', async () => {
    await using visited = await visit(browser, url)
    const { page } = visited
    await page.keyboard.press('Control+/')
    const dialog = page.getByRole('dialog', { name: 'Keys' })
    await dialog.waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    expect(visited.errors).toEqual([])
  })

  it('run the side that has the focus, or both', async () => {
    await using visited = await visit(browser, url)
    const { page, foreign } = visited
    await unfold(page, 'Omise')
    await sideOf(page, 'Omise').getByLabel('metadata').press('Control+Shift+Enter')
    await said(page, /^Omise: 200 in \d+ ms\.$/)
    expect(foreign).toHaveLength(1)
    await page.getByLabel('E-mail').press('Control+Enter')
    await said(page, /Omise: 200 .* Juspay: 200/)
    await expect
      .poll(() => page.getByLabel('E-mail').evaluate((field) => field === document.activeElement))
      .toBe(true)
  })

  it('run once, however long they are held, and so does a double click', async () => {
    await using visited = await visit(browser, url)
    const { page, foreign } = visited
    const references = (): readonly unknown[] =>
      foreign
        .map((response) => /order-\d+/.exec(response.request().postData() ?? '')?.[0])
        .filter(Boolean)
    await page.getByLabel('E-mail').focus()
    for (const key of ['Control', 'Enter', 'Enter', 'Enter']) await page.keyboard.down(key)
    await said(page, /Omise: 200 .* Juspay: 200/)
    for (const key of ['Enter', 'Control']) await page.keyboard.up(key)
    // Without the control key, a held Enter sends the form.
    await page.getByLabel('Your reference').fill('order-1002')
    for (let press = 0; press < 3; press++) await page.keyboard.down('Enter')
    await page.keyboard.up('Enter')
    // The next run would put an end to this one.
    await expect.poll(references).toHaveLength(2)
    await page.getByLabel('Your reference').fill('order-1003')
    await page.getByRole('button', { name: 'Run both' }).dblclick()
    await expect.poll(references).toHaveLength(3)
    await page.getByLabel('Your reference').fill('order-1004')
    await page.getByRole('button', { name: 'Run Juspay' }).dblclick()
    await said(page, /^Juspay: 200 in \d+ ms\.$/)
    expect(references()).toEqual(['order-1001', 'order-1002', 'order-1003', 'order-1004'])
  })

  it('close by Escape what hangs open from the top', async () => {
    await using visited = await visit(browser, url, { viewport: { width: 375, height: 740 } })
    const { page } = visited
    const reset = page.getByRole('button', { name: 'Reset data' })
    await page.getByText('Menu').click()
    await reset.focus()
    await page.keyboard.press('Escape')
    await reset.waitFor({ state: 'hidden' })
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Menu')
  })

  it.each([
    ['while it composes', { isComposing: true }],
    ['as it begins', { keyCode: 229 }],
    ['with AltGr', { modifierAltGraph: true }],
  ])('are left to the input method %s', async (_, init) => {
    await using visited = await visit(browser, `${url}#/create?dock=ledger`)
    const { page, foreign } = visited
    const press = (more: object): Promise<void> =>
      page.getByLabel('E-mail').evaluate(
        (field, init) => {
          field.dispatchEvent(new KeyboardEvent('keydown', init))
        },
        { key: 'Enter', ctrlKey: true, bubbles: true, ...more },
      )
    const kept = page.getByRole('region', { name: 'Ledger of Juspay' })
    await kept.getByText('1 customer kept').waitFor()
    await press(init)
    // A run would be under way, or over, when the page has been reset.
    await page.getByRole('button', { name: 'Reset data' }).click()
    await said(page, /as they were at first/)
    await expect.poll(() => page.getByText('not run yet').count()).toBeGreaterThan(1)
    await page.getByRole('tab', { name: 'History' }).click()
    await page.getByText('Every call that you run is kept here').waitFor()
    expect(foreign).toEqual([])
    await press({})
    await said(page, /Omise: 200 .* Juspay: 200/)
    expect(foreign).toHaveLength(2)
  })
})

describe('the program that is taken to be changed', () => {
  it('has the focus, and gives it back', async () => {
    await using visited = await visit(browser, url)
    const { page } = visited
    const focus = (): Promise<string | null | undefined> =>
      page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent)
    await sideOf(page, 'Juspay').getByRole('button', { name: 'Change it' }).click()
    await expect.poll(focus).toBe('Your code')
    await page.getByRole('region', { name: 'Your own code' }).getByText('Close').click()
    await expect.poll(focus).toBe('Change it: the code for Juspay')
  })

  it('is not thrown away by asking for it again', async () => {
    await using visited = await visit(browser, url)
    const { page } = visited
    const change = sideOf(page, 'Juspay').getByRole('button', { name: 'Change it' })
    const field = page.getByRole('textbox', { name: 'Your code' })
    await change.click()
    await field.fill("console.log('mine')")
    await change.click()
    await expect.poll(() => field.inputValue()).toBe("console.log('mine')")
    await expect.poll(() => field.evaluate((own) => own === document.activeElement)).toBe(true)
  })
})
