import { join } from 'node:path'
import { listen } from '@x/core/testing/node'
import { nameHost, type Host } from '@x/shared/host'
import { launchChromium } from '@x/shared/launch-chromium'
import type { Browser } from 'playwright-core'
import { bundle } from './bundle.ts'
import type { Results } from './results.ts'
import type { MissingRuntime, Runtime } from './runtime.ts'

/** Launches a Chromium, in which the program runs in a page, as a user's own tool may. */
export async function findChromiumRuntime(host: Host): Promise<Runtime | MissingRuntime> {
  const launched = await launchChromium(host)
  if (!launched) return { name: 'Chromium', missing: `none found on this ${nameHost(host)}` }
  const { browser, close } = launched
  return {
    name: `Chromium ${browser.version()}`,
    async run({ directory }, provider, { addresses, client }) {
      const { code } = await bundle(join(directory, 'programs', provider, 'script.mjs'), 'iife')
      const run = (settings: unknown): Promise<string> => runInPage(browser, code, settings)
      await expectRefusal(() => run({ addresses, client }))
      const allowed = { ...client, dangerouslyAllowBrowser: true }
      return JSON.parse(await run({ addresses, client: allowed })) as Results
    },
    close,
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
