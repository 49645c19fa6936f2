import { gzipSync } from 'node:zlib'
import { describe, expect, inject, it } from 'vitest'
import { loadedAll } from './loaded-all.ts'
import { useBrowser } from './use-browser.ts'
import { visit } from './visit.ts'

const url = inject('pageUrl')
const browser = useBrowser()

/** What is loaded when nothing waits for it any more. */
const LATER =
  /\/(?:answer|apply-recipe|attempts|call-types|compare|failure-lab|filter-chips|focus-tab|history|ledger|open-recipe|own-code-section|pack-code|limits|page-walker|params-json|restore-input|performance|runner|worker|\w+-package|\w+-side)-[^/]*$/

const read = async (address: string): Promise<string> => (await fetch(address)).text()

/** Adds up what files weigh on the way. */
async function weigh(addresses: readonly string[]): Promise<number> {
  const texts = await Promise.all(addresses.map(read))
  return texts.reduce((sum, text) => sum + gzipSync(text).length, 0)
}

describe('what the page weighs', () => {
  it('is little before it is seen, and has nothing of the service worker in it', async () => {
    const html = await read(url)
    const linked = (pattern: RegExp): string[] =>
      [...html.matchAll(pattern)].map(([, path = '']) => new URL(path, url).href)
    const scripts = linked(/(?:src|rel="modulepreload" crossorigin href)="([^"]+\.js)"/g)
    expect(scripts.length).toBeGreaterThan(1)
    expect(await weigh(scripts)).toBeLessThan(42_000)
    const styles = linked(/rel="stylesheet" crossorigin href="([^"]+)"/g)
    expect(styles).toHaveLength(1)
    expect(await weigh(styles)).toBeLessThan(6550)
    const code = (await Promise.all(scripts.map(read))).join('\n')
    expect(code).not.toMatch(/mockServiceWorker|MOCK_ACTIVATE|tldts|tough-cookie/)
  })

  it('is not much until it can be used', async () => {
    await using visited = await visit(browser, url)
    await loadedAll(visited.page)
    const all = await visited.page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .flatMap((entry) => (entry instanceof PerformanceResourceTiming ? [entry] : []))
        .map(({ name, startTime, responseEnd }) => ({ name, startTime, responseEnd })),
    )
    const own = all.filter(({ name }) => name.startsWith(url))
    const later = own.filter(({ name }) => LATER.test(name))
    const first = own.filter(({ name }) => !LATER.test(name))
    const worker = first.find(({ name }) => name.includes('start-service-worker'))
    expect(later.length).toBeGreaterThan(7)
    expect(Math.min(...later.map(({ startTime }) => startTime))).toBeGreaterThan(
      worker?.responseEnd ?? Infinity,
    )
    expect(await weigh([worker?.name ?? ''])).toBeLessThan(23_000)
    const names = new Set([url, `${url}mockServiceWorker.js`, ...first.map(({ name }) => name)])
    expect(await weigh([...names])).toBeLessThan(112_800)
  })
})
