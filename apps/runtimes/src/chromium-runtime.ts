import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listen } from '@x/core/testing/node'
import { chromium, type Browser } from 'playwright-core'
import { bundle } from './bundle.ts'
import { findChromium } from './find-chromium.ts'
import { nameHost, type Host } from './host.ts'
import type { Results } from './results.ts'
import type { MissingRuntime, Runtime } from './runtime.ts'

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  '--no-first-run',
]

/** Launches a Chromium, in which the program runs in a page, as a user's own tool may. */
export async function findChromiumRuntime(host: Host): Promise<Runtime | MissingRuntime> {
  const found = findChromium(process.env['CHROMIUM_PATH'], host, existsSync)
  if (!found) return { name: 'Chromium', missing: `none found on this ${nameHost(host)}` }
  const folder = await mkdtemp(join(tmpdir(), 'x-chromium-'))
  const executablePath = found === 'packaged' ? await unpackChromium(folder) : found
  // Chromium refuses to run in its sandbox as root, and systems refuse one that is not installed.
  const isBare = found === 'packaged' || process.getuid?.() === 0
  const args = isBare ? [...QUIET, '--no-sandbox'] : QUIET
  const browser = await chromium.launch({ executablePath, args })
  return {
    name: `Chromium ${browser.version()}`,
    async run({ directory }, provider, { addresses, client }) {
      const { code } = await bundle(join(directory, 'programs', provider, 'script.mjs'), 'iife')
      const run = (settings: unknown): Promise<string> => runInPage(browser, code, settings)
      await expectRefusal(() => run({ addresses, client }))
      const allowed = { ...client, dangerouslyAllowBrowser: true }
      return JSON.parse(await run({ addresses, client: allowed })) as Results
    },
    async close() {
      await browser.close()
      await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

async function unpackChromium(folder: string): Promise<string> {
  const { default: packaged } = await import('@sparticuz/chromium')
  const { TMPDIR } = process.env
  // It unpacks itself there, and would take an older copy of itself that it finds.
  process.env['TMPDIR'] = folder
  try {
    return await packaged.executablePath()
  } finally {
    if (TMPDIR === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = TMPDIR
  }
}

async function runInPage(browser: Browser, code: string, settings: unknown): Promise<string> {
  const html = { headers: { 'content-type': 'text/html' } }
  const server = await listen({ fetch: async () => new Response('<!doctype html>', html) })
  const page = await browser.newPage()
  try {
    await page.goto(server.url)
    await page.addScriptTag({ content: code })
    return await page.evaluate<string>(`program.start(${JSON.stringify(settings)})`)
  } finally {
    await page.close()
    await server.close()
  }
}

/** Waits for a client to refuse its key in a browser, which has to be allowed. */
async function expectRefusal(run: () => Promise<string>): Promise<void> {
  const refusal = await run().catch(String)
  if (!refusal.includes('dangerouslyAllowBrowser')) {
    throw new Error(`a key is taken in a browser: ${refusal}`)
  }
}
