import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { readSidewaysScroll } from './read-sideways-scroll.ts'
import { unfold } from './unfold.ts'
import { useBrowser } from './use-browser.ts'
import { visit } from './visit.ts'

const url = inject('pageUrl')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const browser = useBrowser()

/** What the page can look like, and how one gets there. */
const states: readonly {
  readonly name: string
  readonly address?: string
  readonly reach?: (page: Page) => Promise<unknown>
}[] = [
  { name: 'nothing has run' },
  {
    name: 'running',
    address: '#/create?fault.omise=silent&fault.juspay=silent',
    reach: async (page) => {
      await run(page)
      await page.locator('[aria-busy=true]').first().waitFor()
    },
  },
  { name: 'the results', reach: ran },
  { name: 'the wire', address: '#/create?tab=wire', reach: ran },
  { name: 'the attempts', address: '#/retrieve?tab=attempts&fault.omise=500', reach: ran },
  {
    name: 'the types',
    address: '#/retrieve?tab=types',
    reach: (page) => page.getByText('interface Customer').first().waitFor(),
  },
  { name: 'errors', address: '#/create?in.reference=&fault.omise=500', reach: ran },
  {
    name: 'errors with the id of the request',
    address: '#/retrieve?omise.customer_id=nobody_at_all',
    reach: ran,
  },
  {
    name: 'the failure lab',
    address: '#/create?fault.omise=429x2,ok&fault.juspay=silent!',
    reach: async (page) => {
      await page.getByRole('button', { name: /^(?:Edit f|F)ailures/ }).click()
      await page.getByRole('region', { name: 'Failure lab' }).waitFor()
    },
  },
  { name: 'the comparison', address: '#/create?dock=compare', reach: ran },
  { name: 'the ledger', address: '#/create?dock=ledger', reach: ran },
  { name: 'the history', address: '#/create?dock=history', reach: ran },
  { name: 'a list', address: '#/list', reach: ran },
  { name: 'a card', address: '#/update-card', reach: ran },
  {
    name: 'a customer without a card',
    address: '#/retrieve-card',
    reach: async (page) => {
      await page.getByRole('button', { name: /^Use cust_/ }).click()
      await page.getByText('This customer has no card.').waitFor()
    },
  },
  {
    name: 'params as JSON',
    reach: async (page) => {
      await page.getByRole('button', { name: 'JSON of the params' }).first().click()
      await page.getByLabel('params', { exact: true }).first().fill('{ "emial": 1 }')
      await page.locator('.problem').filter({ hasText: 'emial' }).waitFor()
    },
  },
  {
    name: 'options that are wrong',
    reach: async (page) => {
      await page.locator('summary', { hasText: /^Options/ }).click()
      await page.getByLabel('Retries at most').fill('a few')
    },
  },
  {
    name: 'a reset that can be undone',
    reach: async (page) => {
      const menu = page.getByText('Menu', { exact: true })
      if (await menu.isVisible()) await menu.click()
      await page.getByRole('button', { name: 'Reset data' }).click()
      await page.getByRole('button', { name: 'Undo reset' }).waitFor()
    },
  },
  {
    name: 'what one side alone takes',
    reach: (page) => unfold(page, 'Omise'),
  },
  {
    name: 'the performance',
    address: '#/retrieve?dock=performance',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Run ×20' }).click()
      await page.locator('.performance tbody tr').nth(1).waitFor()
    },
  },
  {
    name: 'own code',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Change it' }).first().click()
      await page.getByRole('textbox', { name: 'Your code' }).waitFor()
    },
  },
  {
    name: 'the list of keys',
    reach: (page) => page.keyboard.press('Control+/'),
  },
]

async function run(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter')
}

async function ran(page: Page): Promise<void> {
  await run(page)
  await page
    .getByRole('status')
    .filter({ hasText: /Omise: / })
    .first()
    .waitFor({ state: 'attached' })
}

/** Gets to a state, with all that it shows. */
async function get(page: Page, reach?: (page: Page) => Promise<unknown>): Promise<void> {
  await reach?.(page)
  // What shows it may be loaded a moment later.
  await page.locator('.empty[aria-busy=true]').first().waitFor({ state: 'detached' })
}

/** Looks for what keeps people out, and says where it is. */
async function findBarriers(page: Page, options: RunOptions = {}): Promise<readonly string[]> {
  await page.evaluate(axe)
  const results = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`)
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`),
  )
}

describe.each([
  { width: 1280, height: 900 },
  { width: 375, height: 812 },
])('nobody is kept out at $width pixels', (viewport) => {
  it.each(states)('$name', async ({ address = '', reach }) => {
    const options = { viewport, colorScheme: 'light', hasTouch: viewport.width < 700 } as const
    await using visited = await visit(browser, url + address, options)
    const { page } = visited
    await get(page, reach)
    await expect(findBarriers(page)).resolves.toEqual([])
    // What is another in the dark is the colours.
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect(findBarriers(page, { runOnly: ['color-contrast'] })).resolves.toEqual([])
  })
})

describe.each([320, 800])('nothing is wider than the page at %d pixels', (width) => {
  it.each(states)('$name', async ({ address = '', reach }) => {
    const options = { viewport: { width, height: 700 }, hasTouch: width < 700 }
    await using visited = await visit(browser, url + address, options)
    const { page } = visited
    await get(page, reach)
    expect(await readSidewaysScroll(page)).toBe(0)
  })
})

describe('nothing is too small for a finger', () => {
  it.each(states)('$name', async ({ address = '', reach }) => {
    const options = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
    await using visited = await visit(browser, url + address, options)
    const { page } = visited
    await get(page, reach)
    // In one go, so that nothing is replaced between being found and being measured.
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, select, summary, input, .topics a')]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .flatMap((element) => {
          // A box to be ticked is as large as its label.
          const { height } = (element.closest('label') ?? element).getBoundingClientRect()
          return height < 44 ? [`${height}: ${element.outerHTML.slice(0, 120)}`] : []
        }),
    )
    expect(small).toEqual([])
  })
})
