import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer as createHttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { build, createServer, preview } from 'vite'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { useBrowser } from './use-browser.ts'

const folderOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const shared = {
  root: folderOf('own-code-page'),
  configFile: folderOf('../vite.config.ts'),
  logLevel: 'warn' as const,
}

const browser = useBrowser()
let folder: string
let built: string
let url: string
let close: () => Promise<void>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'playground-own-code-'))
  built = join(folder, 'under', 'a-path')
  vi.stubEnv('NODE_ENV', 'production')
  await build({ ...shared, build: { outDir: built, emptyOutDir: true } })
  vi.unstubAllEnvs()
  const server = await preview({ ...shared, build: { outDir: folder }, preview: { port: 0 } })
  url = `${server.resolvedUrls?.local[0]}under/a-path/`
  close = () => server.close()
})

afterAll(async () => {
  await close?.()
  await rm(folder, { recursive: true, force: true })
})

interface Open extends AsyncDisposable {
  readonly page: Page
  /** The addresses of all answers that came over the network since the page was ready. */
  readonly network: readonly string[]
  readonly errors: readonly string[]
}

async function open(address = url): Promise<Open> {
  const context = await browser.newContext()
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const network: string[] = []
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  await page.goto(address)
  await page.getByRole('textbox', { name: 'Your code' }).waitFor()
  context.on('response', (response) => {
    if (response.url().startsWith('http')) network.push(response.url())
  })
  return { page, network, errors, [Symbol.asyncDispose]: () => context.close() }
}

async function start(page: Page, code: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Your code' }).fill(code)
  await page.getByRole('button', { name: 'Run the code' }).click()
}

const statusOf = (page: Page, words: RegExp): Promise<void> =>
  page.getByRole('status').filter({ hasText: words }).waitFor()

/** Runs a program, and gives what the console shows when it is over. */
async function run(page: Page, code: string): Promise<string[]> {
  await start(page, code)
  await statusOf(page, /after \d+ ms$/)
  const entries = await page.getByRole('log').locator('.entry').allTextContents()
  return entries.map((entry) => entry.trim())
}

describe('own code', () => {
  it('runs the program of every call, unchanged, with the requests of the form', async () => {
    await using opened = await open()
    const { page, network, errors } = opened
    const programs = Object.entries(await page.evaluate(() => window.ownCodePage.programs))
    expect(programs.length).toBeGreaterThan(8)
    for (const [name, code] of programs) {
      const [shown] = (await run(page, code)).slice(-1)
      // The sample's customer need not be there.
      expect(shown).toMatch(/^result: \w+ = \S|NotFoundError/)
      const byCode = await page.evaluate(() => window.ownCodePage.takeRequests())
      await page.evaluate((name) => window.ownCodePage.runForm(name), name)
      const byForm = await page.evaluate(() => window.ownCodePage.takeRequests())
      expect(byForm).toHaveLength(1)
      expect({ name, sent: byCode }).toEqual({ name, sent: byForm })
    }
    expect(network.filter((address) => !address.startsWith(url))).toEqual([])
    expect(errors).toEqual([])
  })

  it('shows what the program writes, as text', async () => {
    await using opened = await open()
    const { page, errors } = opened
    const shown = await run(
      page,
      `console.log('<img src=x onerror=alert(1)>')
console.log('two', 2, { a: [1n, undefined], of: new Map([['b', new Set([3])]]) })
console.warn('look out')
console.error(new RangeError('too far'))
const loop = {}
loop.loop = loop
console.log(loop)
let last = 'done'
`,
    )
    expect(shown).toEqual([
      '<img src=x onerror=alert(1)>',
      'two 2 {\n  "a": [\n    "1n",\n    null\n  ],\n  "of": {\n    "b": [\n      3\n    ]\n  }\n}',
      'warn: look out',
      'error: RangeError: too far',
      '[object Object]',
      'result: last = done',
    ])
    await expect.poll(() => page.getByRole('log').locator('img').count()).toBe(0)
    expect(errors).toEqual([])
  })

  it('never shows the keys that it finds in its environment', async () => {
    await using opened = await open()
    const [shown] = await run(opened.page, 'console.log(Object.values(process.env))')
    expect(shown).toContain('••••••••')
    expect(shown).not.toContain('skey_test')
  })

  it('leaves the page free while it loops, and ends when it is stopped', async () => {
    await using opened = await open()
    const { page, errors } = opened
    await start(page, "console.log('looping')\nfor (;;) {}\n")
    await page.getByText('looping', { exact: true }).waitFor()
    await page.locator('#outside').click()
    // A page that is not free has no turn at all.
    await page.evaluate(async () => {
      for (let turn = 0; turn < 21; turn++) {
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
    })
    await statusOf(page, /^Running/)
    const worker = page.workers()[0]
    expect(worker).toBeDefined()
    const gone = worker?.waitForEvent('close')
    const frames = await page.getByRole('button', { name: 'Stop' }).evaluate(async (stop) => {
      let count = 0
      if (stop instanceof HTMLElement) stop.click()
      const isOver = (): boolean =>
        document.querySelector('[role=status]')?.textContent?.startsWith('Stopped') ?? false
      for (; !isOver(); count++) await new Promise(requestAnimationFrame)
      return count
    })
    // A third of a second; a machine that is busy has longer frames.
    expect(frames).toBeLessThan(20)
    await gone
    expect(page.frames()).toHaveLength(1)
    expect(await run(page, "const next = 'works'")).toEqual(['result: next = works'])
    expect(errors).toEqual([])
  })

  it('stops a program that writes or asks without end', async () => {
    await using opened = await open()
    const { page } = opened
    await start(page, "for (;;) console.log('again')")
    await page.getByText('The console is full').waitFor()
    await page.locator('#outside').click()
    await page.getByRole('button', { name: 'Stop' }).click()
    await expect.poll(() => page.getByRole('log').locator('.entry').count()).toBe(301)
    const [shown] = await run(page, "for (;;) await fetch('https://api.test/').catch(() => {})")
    expect(shown).toContain('more than 10000 requests or messages')
    await start(
      page,
      "console.log('begun')\nconst say = globalThis.postMessage ?? (() => {})\nfor (;;) say('again')",
    )
    await page.getByText('begun', { exact: true }).waitFor()
    await page.locator('#outside').click()
    await page.getByRole('button', { name: 'Stop' }).click()
    const [long] = await run(page, "console.log('x'.repeat(1e7))")
    expect(long).toHaveLength(20_000 + '… and more'.length)
  })

  it('has no way to the network, to storage or to the page', async () => {
    const asked: string[] = []
    const trap = createHttpServer((request, response) => {
      asked.push(request.url ?? '')
      response.setHeader('access-control-allow-origin', '*').end('"trapped"')
    })
    trap.on('upgrade', (request, socket) => {
      asked.push(request.url ?? '')
      socket.destroy()
    })
    await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve))
    const { port } = trap.address() as AddressInfo
    await using opened = await open()
    const { page, network } = opened
    const shown = await run(page, escapes(`127.0.0.1:${port}`, url))
    expect(shown.join('\n')).toMatchInlineSnapshot(`
      "fetch of the page TypeError
      fetch of its origin TypeError
      fetch of a path TypeError
      fetch elsewhere TypeError
      fetch of a worker within TypeError
      XMLHttpRequest Error
      WebSocket Error
      EventSource Error
      importScripts NetworkError
      import TypeError
      Worker TypeError
      eval EvalError
      localStorage ReferenceError
      indexedDB SecurityError
      caches ReferenceError
      parent.document ReferenceError
      document ReferenceError"
    `)
    expect(asked).toEqual([])
    expect(network.filter((address) => !/\/assets\/[\w.-]+$/.test(address))).toEqual([])
    await new Promise((resolve) => trap.close(resolve))
  })

  it.each([
    ['a syntax error', 'const a = 1\nconst b = = 2\n', 2, 'SyntaxError'],
    ['a brace too few', 'if (true) {\n', 2, 'SyntaxError'],
    ['an import of another kind', "\n\nimport fs from 'node:fs'\n", 3, 'SyntaxError'],
    ['an unknown package', "\nimport { x } from 'left-pad'\n", 2, 'no package'],
    ['an error of its own', '\n\nnull.name\n', 3, 'TypeError'],
    ['an error after a while', "await null\nthrow new RangeError('late')\n", 2, 'RangeError'],
    ['a rejection that nobody awaits', "\nvoid Promise.reject(new RangeError('lost'))", 2, 'lost'],
    [
      'an error in a timer',
      "\nsetTimeout(() => {\n  throw new RangeError('t')\n})",
      3,
      'RangeError',
    ],
    ['something else that is thrown', "throw 'a text'", undefined, 'a text'],
  ])('tells of %s, and of its line', async (_, code, line, words) => {
    await using opened = await open()
    const { page } = opened
    const [shown] = (await run(page, code)).slice(-1)
    expect(shown).toContain(words)
    await statusOf(page, /^Failed: /)
    if (line === undefined) return
    await page.getByRole('button', { name: `Line ${line}`, exact: true }).click()
    const selected = await page.evaluate(() => getSelection()?.toString())
    expect(selected).toBe(code.split('\n')[line - 1])
  })

  it('tells of an error of a call with all that is known, and the line of the call', async () => {
    await using opened = await open()
    const { page } = opened
    const programs = await page.evaluate(() => window.ownCodePage.programs)
    const retrieve = Object.keys(programs).find((name) => name.endsWith('retrieve')) ?? ''
    const code = programs[retrieve] ?? ''
    const lines = code.split('\n')
    const line = lines.findIndex((each) => each.includes('await')) + 1
    expect(await run(page, code)).toEqual([expect.stringMatching(`^Line ${line} NotFoundError: `)])
    const caught = code.replace(
      /^(const .*await [^]*)$/m,
      'try { $1 } catch (error) { console.log(error) }',
    )
    expect((await run(page, caught))[0]).toMatch(/^NotFoundError: [^]*"outcome": "rejected"/)
  })

  it('is over when nothing is under way any more', async () => {
    await using opened = await open()
    const { page } = opened
    const programs = await page.evaluate(() => window.ownCodePage.programs)
    const list = Object.keys(programs).find((name) => name.endsWith('list')) ?? ''
    const floating = (programs[list] ?? '').replace(
      /^const page = await (.*)$/m,
      '$1.then((page) => setTimeout(console.log, 20, "total", page.raw.total))',
    )
    expect(await run(page, floating)).toEqual([expect.stringMatching(/^total \d+$/)])
    await statusOf(page, /^Finished after \d{1,4} ms$/)
    const repeating =
      'let n = 0\nconst id = setInterval(() => { if (++n === 3) clearInterval(id) })'
    await run(page, `${repeating}\nsetTimeout(() => console.log(n), 50)`)
    await expect.poll(() => page.getByRole('log').textContent()).toContain('3')
  })

  it('hands bodies, headers and aborts over', async () => {
    await using opened = await open()
    const { page } = opened
    const programs = await page.evaluate(() => window.ownCodePage.programs)
    const create = programs['omise create'] ?? ''
    const shown = await run(
      page,
      `${create}
const aborted = await omise.customers.list({}, { signal: AbortSignal.abort() }).catch(String)
console.log(aborted)
const response = await fetch('https://api.omise.co/customers', { headers: { 'x-a': 'b' } })
console.log(response.status, response.headers.get('content-type'), (await response.json()).object)
`,
    )
    expect(shown[0]).toMatch(/^AbortError/)
    expect(shown[1]).toMatch(/^401 application\/json.* error$/)
    const requests = await page.evaluate(() => window.ownCodePage.takeRequests())
    expect(requests.at(-1)?.headers).toEqual([['x-a', 'b']])
  })

  it('listens to nobody but its own worker', async () => {
    await using opened = await open()
    const { page } = opened
    const forging = "globalThis.postMessage?.({ kind: 'log', level: 'log', text: 'forged' })"
    await start(page, `${forging}\nsetTimeout(() => console.log('the end'), 300)`)
    await page.evaluate(() => {
      const forged = { kind: 'log', level: 'log', text: 'forged' }
      postMessage(forged, '*')
      for (const frame of Array.from(document.querySelectorAll('iframe'))) {
        frame.contentWindow?.postMessage(forged, '*')
      }
    })
    await statusOf(page, /after/)
    await expect.poll(() => page.getByRole('log').textContent()).not.toContain('forged')
  })

  it('runs and stops by keys, and lets Tab move on', async () => {
    await using opened = await open()
    const { page } = opened
    const field = page.getByRole('textbox', { name: 'Your code' })
    await field.fill("console.log('by key')\nawait new Promise(() => {})")
    await field.press('Control+Enter')
    await page.getByText('by key', { exact: true }).waitFor()
    await field.press('Escape')
    await statusOf(page, /^Stopped/)
    await field.press('Tab')
    await expect.poll(() => field.evaluate((each) => each === document.activeElement)).toBe(false)
    await page.getByRole('button', { name: 'Reset to generated' }).click()
    await expect.poll(() => field.inputValue()).toBe("const greeting = 'hello'\n")
  })

  it('does not run by itself', async () => {
    await using opened = await open()
    const { page, network } = opened
    await page.evaluate(() => window.ownCodePage.show("console.log('here')"))
    await page.getByRole('log').waitFor()
    expect(page.frames()).toHaveLength(1)
    expect(network).toEqual([])
  })

  it('works on the development server', async () => {
    const server = await createServer({
      ...shared,
      root: folderOf('..'),
      cacheDir: join(folder, 'cache'),
      server: { port: 0 },
    })
    await server.listen()
    try {
      await using opened = await open(`${server.resolvedUrls?.local[0]}test/own-code-page/`)
      const programs = await opened.page.evaluate(() => window.ownCodePage.programs)
      const create = Object.keys(programs).find((name) => name.endsWith('create')) ?? ''
      expect(await run(opened.page, programs[create] ?? '')).toEqual([
        expect.stringMatching(/^result: customer = \{/),
      ])
    } finally {
      await server.close()
    }
  })

  it('is small, and loaded when it is asked for', async () => {
    const files = await readdir(built, { recursive: true })
    const sizeOf = async (pattern: RegExp): Promise<number> => {
      const found = files.filter((file) => pattern.test(file))
      expect(found).toHaveLength(1)
      return gzipSync(await readFile(join(built, found[0] ?? ''))).length
    }
    const [panel, runner] = await Promise.all([
      sizeOf(/own-code-panel-.*js$/),
      sizeOf(/runner-.*js$/),
    ])
    expect(panel + runner).toBeLessThan(4096)
    expect(await sizeOf(/worker-.*js$/)).toBeLessThan(40_000)
  })
})

/** A program that tries every way out, and writes what became of each. */
function escapes(trap: string, page: string): string {
  return `
const tries = {
  'fetch of the page': () => fetch('${page}'),
  'fetch of its origin': () => fetch(location.origin),
  'fetch of a path': () => fetch('/index.html'),
  'fetch elsewhere': () => fetch('http://${trap}/fetch'),
  'fetch of a worker within': () => new Promise((resolve, reject) => {
    const code = "fetch('http://${trap}/worker').then(() => postMessage(1), (e) => postMessage(String(e)))"
    const worker = new Worker(URL.createObjectURL(new Blob([code])))
    worker.onmessage = ({ data }) => (data === 1 ? resolve() : reject(new Error(data)))
    worker.onerror = () => reject(new Error('no worker'))
  }),
  XMLHttpRequest: () => new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.onload = resolve
    request.onerror = () => reject(new Error('blocked'))
    request.open('GET', 'http://${trap}/xhr')
    request.send()
  }),
  WebSocket: () => new Promise((resolve, reject) => {
    const socket = new WebSocket('ws://${trap}/socket')
    socket.onopen = resolve
    socket.onerror = () => reject(new Error('blocked'))
  }),
  EventSource: () => new Promise((resolve, reject) => {
    const source = new EventSource('http://${trap}/events')
    source.onopen = resolve
    source.onerror = () => reject(new Error('blocked'))
  }),
  importScripts: () => importScripts('http://${trap}/script'),
  import: () => import('http://${trap}/module'),
  Worker: () => new Promise((resolve, reject) => {
    const worker = new Worker('http://${trap}/worker')
    worker.onerror = () => reject(new Error('blocked'))
  }),
  eval: () => eval('1'),
  localStorage: () => localStorage,
  indexedDB: () => new Promise((resolve, reject) => {
    const request = indexedDB.open('a')
    request.onsuccess = resolve
    request.onerror = () => reject(request.error)
  }),
  caches: () => caches.open('a'),
  'parent.document': () => parent.document,
  document: () => document,
}
for (const [name, attempt] of Object.entries(tries)) {
  try {
    await attempt()
    console.log(name, 'GOT OUT')
  } catch (error) {
    console.log(name, error.name)
  }
}
`
}
