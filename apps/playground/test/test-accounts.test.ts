import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createJuspaySimulator } from '@x/juspay/testing'
import { createOmiseSimulator } from '@x/omise/testing'
import type { Page } from 'playwright-core'
import { build, preview } from 'vite'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSides } from '../src/operations/create-sides.ts'
import { testAccounts } from '../src/operations/test-accounts.ts'
import { PROXY_PATH, TOKEN_HEADER } from '../src/test-accounts/proxy-address.ts'
import { readToken } from './proxy-asker.ts'
import type { ServedDev } from './serve-dev.ts'
import { serveDev } from './serve-dev.ts'
import type { StubUpstream } from './stub-upstream.ts'
import { sayHello, startStub } from './stub-upstream.ts'
import type { TestAccountsPage } from './test-accounts-page/main.tsx'
import { basic, leaks, testKeys } from './test-keys.ts'
import { useBrowser } from './use-browser.ts'

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Where the page was built, with the keys in the environment. */
let built: string

beforeAll(async () => {
  built = await mkdtemp(join(tmpdir(), 'playground-test-accounts-'))
  for (const [name, value] of Object.entries(testKeys)) vi.stubEnv(name, value)
  vi.stubEnv('NODE_ENV', 'production')
  await build({
    root: pathOf('test-accounts-page'),
    configFile: pathOf('../vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: built, emptyOutDir: true },
  })
  vi.unstubAllEnvs()
})

afterAll(() => rm(built, { recursive: true, force: true }))

describe('the test accounts', () => {
  it('are the sides’, with the calls that the page makes and no others', () => {
    const write = (endpoints: Iterable<{ method: string; path: string }>): string[] =>
      Array.from(endpoints, ({ method, path }) => `${method} ${path}`).sort()
    const allowed = testAccounts.map(({ id, endpoints }) => [id, write(endpoints)])
    const made = createSides().map(({ id, operations }) => {
      return [id, write(Array.from(operations.values(), ({ endpoint }) => endpoint))]
    })
    expect(allowed).toEqual(made)
  })

  it('are where the clients of the page send their calls', () => {
    const baseUrls = [createOmiseSimulator(), createJuspaySimulator()].map(({ baseUrl }) => baseUrl)
    expect(testAccounts.map(({ baseUrl }) => baseUrl)).toEqual(baseUrls)
  })

  it('are named nowhere in the proxy', async () => {
    const files = await readdir(pathOf('../tools'))
    expect(files.length).toBeGreaterThan(5)
    const sources = files.map((file) => readFile(pathOf(`../tools/${file}`), 'utf8'))
    const text = (await Promise.all(sources)).join('').replaceAll(/promise/gi, '')
    expect(text).not.toMatch(/omise|juspay/i)
  })

  it('are not in a build, but for the reason', async () => {
    const files = await readdir(built, { recursive: true, withFileTypes: true })
    const texts = files.flatMap((file) =>
      file.isFile() ? readFile(join(file.parentPath, file.name), 'utf8') : [],
    )
    const text = (await Promise.all(texts)).join('\n')
    expect(text).toContain('Start with the test keys in the environment')
    const parts = [PROXY_PATH, TOKEN_HEADER, 'test-accounts', testKeys.JUSPAY_MERCHANT_ID, ...leaks]
    expect(parts.filter((part) => text.includes(part))).toEqual([])
  })
})

describe('the dev server', () => {
  const start = (
    keys: Readonly<Record<string, string>>,
    ...flags: readonly string[]
  ): Promise<{ readonly code?: number; readonly stderr: string }> => {
    const vite = pathOf('../node_modules/vite/bin/vite.js')
    const run = promisify(execFile)(process.execPath, [vite, '--port', '0', ...flags], {
      cwd: pathOf('..'),
      env: { PATH: process.env['PATH'], ...keys },
      timeout: 20_000,
    })
    return run.catch((error: { code: number; stderr: string }) => error)
  }

  it.each([
    ['a live key', { OMISE_SECRET_KEY: 'skey_57z9e1nce0wvbbkvef1' }, /no test key/],
    ['a public key', { OMISE_SECRET_KEY: 'pkey_test_57z9e1nce0wvbbkvef1' }, /no test key/],
    [
      'a key that is none',
      { JUSPAY_API_KEY: 'a\nb', JUSPAY_MERCHANT_ID: 'shop-1' },
      /JUSPAY_API_KEY holds something else/,
    ],
  ])('does not start with %s, and says why', async (_, keys, words) => {
    const { code, stderr } = await start(keys)
    expect(code).toBe(1)
    expect(stderr).toMatch(words)
    expect(Object.values(keys).filter((value) => stderr.includes(value))).toEqual([])
  })

  it.each(['--host', '--cors'])('does not start with keys and %s', async (flag) => {
    const { OMISE_SECRET_KEY } = testKeys
    const { code, stderr } = await start({ OMISE_SECRET_KEY }, flag)
    expect(code).toBe(1)
    expect(stderr).toContain('for this machine alone')
  })
})

describe('in a browser', () => {
  const browser = useBrowser()
  let stub: StubUpstream
  let dev: ServedDev

  beforeAll(async () => {
    stub = await startStub()
    const upstreams = { omise: stub.url, juspay: stub.url }
    dev = await serveDev({ environment: testKeys, upstreams })
  })

  beforeEach(() => {
    stub.answerWith(sayHello)
    stub.requests.length = 0
  })

  afterAll(async () => {
    await dev?.close()
    await stub?.close()
  })

  interface Open extends AsyncDisposable {
    readonly page: Page
    /** The requests and the messages of the page, as text. */
    readonly seen: readonly string[]
  }

  const open = async (url: string): Promise<Open> => {
    const context = await browser.newContext()
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    const seen: string[] = []
    page.on('request', (request) => seen.push(request.url(), JSON.stringify(request.headers())))
    page.on('console', (message) => seen.push(message.text()))
    await page.goto(url)
    return { page, seen, [Symbol.asyncDispose]: () => context.close() }
  }

  const run = (page: Page, ...call: Parameters<TestAccountsPage['run']>): Promise<unknown> =>
    page.evaluate((given) => window.testAccountsPage.run(...given), call)

  it('the page sends its calls to them, and knows no key', async () => {
    await using opened = await open(dev.url)
    const { page, seen } = opened
    await page.getByRole('radio', { name: 'Test accounts' }).check()
    await expect.poll(() => page.title()).toMatch(/^TEST ACCOUNTS · /)
    await page.getByText('TEST ACCOUNTS', { exact: true }).waitFor()
    const bar = await page.locator('.test-bar').boundingBox()
    expect(bar).toMatchObject({ x: 0, y: 0, height: 4 })

    const engine = await page.evaluate(() => window.testAccountsPage.engine)
    expect(engine).toBe('service worker')
    await expect(run(page, 'omise', 'create')).resolves.toMatchObject({
      ok: true,
      value: { id: 'cust_test_1' },
    })
    stub.answerWith((response) => response.writeHead(404).end('{}'))
    await expect(run(page, 'juspay', 'retrieve')).resolves.toMatchObject({
      ok: false,
      error: { status: 404 },
    })
    expect(stub.requests).toMatchObject([
      {
        method: 'POST',
        url: '/customers',
        headers: {
          authorization: basic(testKeys.OMISE_SECRET_KEY),
          'omise-version': '2019-05-29',
        },
        body: expect.stringContaining('"email":'),
      },
      {
        method: 'GET',
        url: '/customers/guest_user',
        headers: {
          authorization: basic(testKeys.JUSPAY_API_KEY),
          'x-merchantid': testKeys.JUSPAY_MERCHANT_ID,
          'x-routing-id': 'guest_user',
        },
      },
    ])

    const shown = [...seen, await page.content()].join('\n')
    expect(shown).toContain(`${PROXY_PATH}/omise/customers`)
    expect(leaks.filter((leak) => shown.includes(leak))).toEqual([])
    await page.getByRole('radio', { name: 'Simulated' }).check()
    await expect.poll(() => page.title()).not.toContain('TEST')
  })

  it('the playground itself runs on them, and shows that in every place', async () => {
    const upstreams = { omise: stub.url, juspay: stub.url }
    const served = await serveDev({ environment: testKeys, upstreams }, pathOf('..'))
    try {
      await using opened = await open(`${served.url}#/create?in.email=a%40b.co`)
      const { page, seen } = opened
      await page.getByText('via service worker').waitFor()
      await page.getByRole('radio', { name: 'Test accounts' }).check()
      await expect.poll(() => page.title()).toMatch(/^TEST ACCOUNTS · /)
      await page.getByText('0 requests left this page').waitFor()
      for (const name of ['Failures', 'Reset data', 'Make a card token', 'Lost reply']) {
        await expect.poll(() => page.getByRole('button', { name }).count()).toBe(0)
      }
      await page.getByRole('button', { name: 'Run both' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Write' }).click()
      await page.getByText('2 requests left this page').waitFor()
      await expect.poll(() => stub.requests).toHaveLength(2)
      expect(new Set(stub.requests.map(({ headers }) => headers.authorization))).toEqual(
        new Set([basic(testKeys.OMISE_SECRET_KEY), basic(testKeys.JUSPAY_API_KEY)]),
      )
      // What was created is at hand, and what is typed does not get into the address.
      await page.getByRole('link', { name: 'Retrieve a customer' }).click()
      const omise = page.getByRole('region', { name: 'Omise' })
      await expect.poll(() => omise.getByLabel('customer_id').inputValue()).toBe('cust_test_1')
      await page.goto(`${served.url}#/update`)
      await page.getByLabel('E-mail').fill('someone@real.example')
      await page.getByRole('button', { name: 'Run Omise' }).click()
      await expect.poll(() => stub.requests).toHaveLength(3)
      expect(page.url()).not.toContain('someone')
      // What has left has left, wherever the next ones go.
      await page.getByText('3 requests left this page').waitFor()
      await page.getByRole('radio', { name: 'Simulated' }).check()
      await page.getByText('3 requests left this page · via service worker').waitFor()
      await page.getByRole('radio', { name: 'Test accounts' }).check()

      const shown = [...seen, await page.content()].join('\n')
      expect(leaks.filter((leak) => shown.includes(leak))).toEqual([])
      // Nothing of it is kept, either.
      await page.reload()
      await page.getByText('via service worker').waitFor()
      const kept = await page.evaluate(() => Object.keys(sessionStorage))
      expect(kept).toEqual([])
    } finally {
      await served.close()
    }
  })

  it('the page asks once before it writes', async () => {
    await using opened = await open(dev.url)
    const { page } = opened
    await page.getByRole('radio', { name: 'Test accounts' }).waitFor()
    const confirm = (): Promise<boolean> =>
      page.evaluate(() => window.testAccountsPage.confirmWrites())
    const dialog = page.getByRole('dialog', { name: 'Write to test accounts?' })

    const refused = Promise.all([confirm(), confirm()])
    await dialog.waitFor()
    await page.keyboard.press('Escape')
    await expect(refused).resolves.toEqual([false, false])
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)

    const allowed = confirm()
    await dialog.getByRole('button', { name: 'Write' }).click()
    await expect(allowed).resolves.toBe(true)
    await expect(confirm()).resolves.toBe(true)
  })

  it('they cannot be chosen without keys, nor in a build, and the page says why', async () => {
    const { JUSPAY_API_KEY } = testKeys
    const keyless = await serveDev({ environment: { JUSPAY_API_KEY } })
    const root = pathOf('..')
    const served = await preview({ root, preview: { port: 0 }, build: { outDir: built } })
    try {
      for (const url of [keyless.url, served.resolvedUrls?.local[0] ?? '']) {
        await using opened = await open(url)
        const radio = opened.page.getByRole('radio', { name: 'Test accounts' })
        await radio.waitFor()
        await expect.poll(() => radio.isDisabled()).toBe(true)
        await opened.page.getByText('Why not?').click()
        await opened.page.getByText('OMISE_SECRET_KEY=skey_test_… JUSPAY_API_KEY=…').waitFor()
      }
    } finally {
      await served.close()
      await keyless.close()
    }
  })

  it('a page on another port of this machine cannot reach them', async () => {
    const server = createServer((_, response) => {
      response.setHeader('content-type', 'text/html')
      response.end('<!doctype html><title>hostile</title>')
    })
    await new Promise<void>((resolve) => {
      server.listen(0, 'localhost', resolve)
    })
    const address = server.address()
    const port = address !== null && typeof address === 'object' ? address.port : 0
    await using opened = await open(`http://localhost:${port}/`)
    const { page } = opened
    const before = dev.log.length

    const target = new URL(PROXY_PATH, dev.url).href
    // As if the page had found out the token, too.
    const stolen = await page.evaluate(attack, [
      target,
      TOKEN_HEADER,
      await readToken(dev),
    ] as const)
    expect(stolen).toEqual([])

    // A form that is sent takes the page with it.
    const action = `${target}/omise/customers`
    await page.setContent(`<form method="post" action="${action}"><button>Send</button></form>`)
    await page.getByRole('button').click()
    await page.getByText('Refused: another site, or no page at all.').waitFor()

    await page.goto(`http://localhost:${port}/`)
    await page.setContent(`<iframe src="${dev.url}"></iframe>`)
    await expect.poll(() => page.frames()[1]?.url()).toMatch(/^chrome-error:/)

    // All of it came as far as the proxy, and no farther.
    const refused = dev.log.slice(before).filter((line) => line.includes('refused'))
    expect(refused.length).toBeGreaterThanOrEqual(12)
    expect(new Set(refused)).toEqual(
      new Set(['test accounts: refused a request: another site, or no page at all']),
    )
    expect(stub.requests).toEqual([])
    server.close()
  })
})

/** Tries everything that a page can do to reach another one's server; gives what it could read. */
async function attack([target, header, token]: readonly [string, string, string]): Promise<
  readonly string[]
> {
  const call = `${target}/omise/customers`
  const headers = { [header]: token }
  const attempts: readonly (readonly [string, RequestInit])[] = [
    [new URL('/', target).href, {}],
    [target, {}],
    [target, { credentials: 'include' }],
    [target, { mode: 'no-cors' }],
    [call, {}],
    [call, { headers }],
    [call, { mode: 'no-cors', method: 'POST', body: new URLSearchParams({ a: '1' }) }],
    [call, { method: 'POST', body: '{}' }],
    [call, { method: 'POST', body: '{}', headers }],
    [`${call}/cust_test_1`, { method: 'DELETE', headers }],
  ]
  const read: string[] = []
  for (const [url, init] of attempts) {
    try {
      const text = await (await fetch(url, init)).text()
      if (text !== '') read.push(text)
    } catch {
      // That is how it has to be.
    }
  }
  for (const name of ['img', 'script', 'iframe']) {
    const element = document.createElement(name)
    element.setAttribute('src', call)
    await new Promise<void>((resolve) => {
      element.addEventListener('error', () => resolve())
      element.addEventListener('load', () => {
        // A frame is loaded with whatever there is, and cannot be looked into.
        if (name !== 'iframe') read.push(name)
        resolve()
      })
      document.body.append(element)
    })
  }
  return read
}
