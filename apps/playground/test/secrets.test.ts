import { readFile } from 'node:fs/promises'
import { createJuspaySimulator } from '@x/juspay/testing'
import { createOmiseSimulator } from '@x/omise/testing'
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { topicsInOrder } from './topics-in-order.ts'
import { unfold } from './unfold.ts'
import { useBrowser } from './use-browser.ts'
import { visit } from './visit.ts'

const url = inject('pageUrl')
const browser = useBrowser()

const said = (page: Page, words: RegExp): Promise<void> =>
  page.getByRole('status').filter({ hasText: words }).first().waitFor({ state: 'attached' })

/** Everything that can be read off a page, but for what is copied. */
const readAll = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      ...Array.from(document.querySelectorAll('input, textarea'), (field) =>
        'value' in field ? String(field.value) : '',
      ),
      location.href,
      JSON.stringify(Object.entries(localStorage)),
      JSON.stringify(Object.entries(sessionStorage)),
    ].join('\n'),
  )

/** Presses every button that copies something, and gives what it copies. */
const copyAll = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const copied: string[] = []
    const { clipboard } = navigator
    const write = clipboard.writeText.bind(clipboard)
    clipboard.writeText = async (text) => void copied.push(text)
    for (const button of document.querySelectorAll<HTMLElement>('main button.copy')) {
      if (button.checkVisibility()) button.click()
    }
    clipboard.writeText = write
    if (copied.length === 0) throw new Error('Nothing can be copied')
    return copied.join('\n')
  })

describe('the keys and the tokens', () => {
  it('are nowhere: not shown, copied, kept, logged, linked to, or saved', async () => {
    const permissions = ['clipboard-read', 'clipboard-write']
    await using visited = await visit(browser, url, { permissions })
    const { page } = visited
    const seen: string[] = []
    const tokens = new Set<string>()
    const sent: string[] = []
    page.on('console', (message) => seen.push(message.text()))
    page.on('request', (request) => sent.push(request.headers()['authorization'] ?? ''))
    page.on('response', async (response) => {
      if (!response.url().includes('juspay')) return
      const token = /"client_auth_token":"([^"]+)"/.exec(await response.text())?.[1]
      if (token) tokens.add(token)
    })

    for (const { id, title } of topicsInOrder) {
      await page.goto(`${url}#/${id}`)
      await page.getByRole('heading', { level: 1, name: title }).waitFor()
      await unfold(page, 'Juspay')
      for (const field of await page.getByLabel(/get_client_auth_token/).all()) {
        await field.selectOption('true')
      }
      await page.keyboard.press('Control+Enter')
      await said(page, /^Omise: 200/)
      for (const tab of ['Result', 'Wire', 'Attempts']) {
        await page.getByRole('tab', { name: tab, exact: true }).first().click()
        seen.push(await readAll(page), await copyAll(page))
      }
    }
    // An error, and what can be copied of it.
    await page.goto(`${url}#/create?tab=result`)
    await page.getByRole('button', { name: 'Run Juspay' }).click()
    await said(page, /Juspay: DuplicateError/)
    seen.push(await readAll(page), await copyAll(page))
    for (const name of ['Compare', 'Ledger', 'History', 'Performance']) {
      await page.getByRole('tab', { name }).click()
      seen.push(await readAll(page))
    }
    await page.getByRole('button', { name: 'Change it' }).first().click()
    await page.getByRole('button', { name: 'Share' }).click()
    await page.getByRole('button', { name: 'Copied' }).first().waitFor()
    seen.push(await readAll(page), await page.evaluate(() => navigator.clipboard.readText()))
    // What is too long for a link goes into a file.
    await page.getByLabel('Description').fill('x'.repeat(9000))
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Share' }).click()
    seen.push(await readFile(await (await download).path(), 'utf8'))

    // The history is kept for a reload of the tab.
    await expect
      .poll(() => page.evaluate(() => JSON.stringify(Object.entries(sessionStorage))))
      .toContain('DuplicateError')
    seen.push(await readAll(page))

    const keys = [createOmiseSimulator().secretKey, createJuspaySimulator().apiKey]
    for (const key of keys) expect(sent).toContain(`Basic ${btoa(`${key}:`)}`)
    expect(tokens.size).toBeGreaterThan(1)
    const all = seen.join('\n')
    expect(all).toContain('Basic ••••••••')
    for (const secret of [...keys, ...tokens]) {
      expect(secret.length).toBeGreaterThan(8)
      // With a colon behind it, it has the secret in it.
      const forms = [secret, btoa(secret), btoa(`${secret}:`)]
      expect(forms.filter((form) => all.includes(form))).toEqual([])
    }
  })
})
