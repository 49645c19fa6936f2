import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'

/** A browser for the tests, and how to be rid of it. */
export interface TestBrowser {
  readonly browser: Browser
  readonly close: () => Promise<void>
}

/** Where Chromium and its relatives are installed, system by system. */
const USUAL_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files\Microsoft\Edge\Application\msedge.exe`,
  String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
]

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  '--no-first-run',
]

/**
 * Launches a Chromium: the one that CHROMIUM_PATH names, one of the system, or, on Linux x64, the
 * one that an npm package brings.
 */
export async function launchChromium(): Promise<TestBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'playground-chromium-'))
  const executablePath = await findChromium(folder)
  // Chromium refuses to run in its sandbox as root.
  const isRoot = process.getuid?.() === 0
  const args = isRoot ? [...QUIET, '--no-sandbox'] : QUIET
  const browser = await chromium.launch({ executablePath, args })
  return {
    browser,
    async close() {
      await browser.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function findChromium(folder: string): Promise<string> {
  const named = process.env['CHROMIUM_PATH']
  const installed = named ?? USUAL_PATHS.find((path) => existsSync(path))
  if (installed) return installed
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium was found: install Chrome or Edge, or set CHROMIUM_PATH.')
  }
  // It unpacks itself there, and would take an older copy of itself that it finds.
  process.env['TMPDIR'] = folder
  const { default: packaged } = await import('@sparticuz/chromium')
  return packaged.executablePath()
}
