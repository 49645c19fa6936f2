import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { findChromium } from './find-chromium.ts'
import { type Host, readHost } from './host.ts'

/** A browser that runs, and how to be rid of it. */
export interface LaunchedBrowser {
  readonly browser: Browser
  readonly close: () => Promise<void>
}

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  '--no-first-run',
]

/** Launches the Chromium that is to be used on this machine: `undefined` when there is none. */
export async function launchChromium(
  host: Host = readHost(),
): Promise<LaunchedBrowser | undefined> {
  const found = findChromium(process.env['CHROMIUM_PATH'], host, existsSync)
  if (found === undefined) return undefined
  const folder = await mkdtemp(join(tmpdir(), 'x-chromium-'))
  const executablePath = found === 'packaged' ? await unpackChromium(folder) : found
  // Chromium refuses to run in its sandbox as root, and systems refuse one that is not installed.
  const isBare = found === 'packaged' || process.getuid?.() === 0
  const args = isBare ? [...QUIET, '--no-sandbox'] : QUIET
  const browser = await chromium.launch({ executablePath, args })
  return {
    browser,
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
