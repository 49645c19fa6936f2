import { request as sendRequest } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { PROXY_PATH, TOKEN_HEADER } from '../src/test-accounts/proxy-address.ts'
import type { ProxyRequest } from './proxy-asker.ts'
import { askAsPage, ownHeaders, readToken } from './proxy-asker.ts'
import type { RawAnswer } from './send-raw.ts'
import type { ServedDev } from './serve-dev.ts'
import { serveDev } from './serve-dev.ts'
import type { StubUpstream } from './stub-upstream.ts'
import { sayHello, startStub } from './stub-upstream.ts'
import { basic, leaks, testKeys } from './test-keys.ts'

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

const ask = (request?: ProxyRequest): Promise<RawAnswer> => askAsPage(dev, request)

describe('a request to the proxy', () => {
  it('gets to the provider with the key of the environment, and little else', async () => {
    const body = JSON.stringify({ email: 'a@b.co' })
    const answer = await ask({
      method: 'POST',
      body,
      headers: {
        origin: `http://localhost:${dev.port}`,
        accept: 'application/json',
        authorization: basic('skey_test_of_the_page'),
        'content-type': 'application/json',
        cookie: 'a=b',
        'omise-version': '2019-05-29',
        referer: dev.url,
        'x-forwarded-for': '192.0.2.1',
        'x-merchantid': 'somebody',
      },
    })
    expect(answer).toMatchObject({ status: 200, body: '{"object":"customer","id":"cust_test_1"}' })
    expect(stub.requests).toEqual([
      {
        method: 'POST',
        url: '/customers',
        body,
        headers: {
          accept: 'application/json',
          authorization: basic(testKeys.OMISE_SECRET_KEY),
          'content-type': 'application/json',
          'omise-version': '2019-05-29',
          // What Node.js adds by itself.
          'accept-encoding': 'gzip, deflate',
          'accept-language': '*',
          connection: 'keep-alive',
          'content-length': String(body.length),
          host: new URL(stub.url).host,
          'sec-fetch-mode': 'cors',
          'user-agent': 'node',
        },
      },
    ])
  })

  it('names the merchant of the environment, whoever the page says that it is', async () => {
    await ask({
      path: '/juspay/customers/guest%2Fuser',
      headers: { 'x-merchantid': 'simulated_merchant', 'x-routing-id': 'guest%2Fuser' },
    })
    expect(stub.requests).toMatchObject([
      {
        method: 'GET',
        url: '/customers/guest%2Fuser',
        headers: {
          authorization: basic(testKeys.JUSPAY_API_KEY),
          'x-merchantid': testKeys.JUSPAY_MERCHANT_ID,
          'x-routing-id': 'guest%2Fuser',
        },
      },
    ])
  })

  it('brings back only what is listed of the answer', async () => {
    stub.answerWith((response) => {
      response.writeHead(429, {
        'access-control-allow-origin': '*',
        'content-type': 'application/json; charset=utf-8',
        'retry-after': '2',
        'set-cookie': 'session=1',
        'x-request-id': 'r1',
        'x-response-id': 'r2',
        'x-runtime': '0.1',
      })
      response.end('{"object":"error"}')
    })
    const { status, headers, body } = await ask()
    expect({ status, body }).toEqual({ status: 429, body: '{"object":"error"}' })
    expect(headers).toEqual({
      'cache-control': 'no-store',
      'content-security-policy': "frame-ancestors 'none'",
      'content-type': 'application/json; charset=utf-8',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'retry-after': '2',
      'x-content-type-options': 'nosniff',
      'x-request-id': 'r1',
      'x-response-id': 'r2',
      // What Node.js adds by itself.
      connection: 'keep-alive',
      date: expect.any(String),
      'keep-alive': expect.any(String),
      'transfer-encoding': 'chunked',
    })
  })

  it('never brings a key back, even if the provider repeats what it was sent', async () => {
    stub.answerWith((response, { headers }) => {
      response.end(JSON.stringify({ key: testKeys.OMISE_SECRET_KEY, ...headers }))
    })
    const { body } = await ask()
    expect(JSON.parse(body)).toMatchObject({ key: '••••••••', authorization: 'Basic ••••••••' })
    expect(leaks.filter((leak) => body.includes(leak))).toEqual([])
  })

  it('does not follow a redirect, and does not say where it leads', async () => {
    stub.answerWith((response) => response.writeHead(302, { location: '/elsewhere' }).end())
    const { status, headers } = await ask()
    expect(status).toBe(302)
    expect(headers).not.toHaveProperty('location')
    expect(stub.requests.map(({ url }) => url)).toEqual(['/customers'])
  })

  it.each([
    ['/omise/customers?limit=5&order=chronological', '/customers?limit=5&order=chronological'],
    ['/omise/customers/cust%5Ftest_1', '/customers/cust_test_1'],
    ['/omise/customers/a%20b%3Fc%23d', '/customers/a%20b%3Fc%23d'],
    ['/omise/customers/a..b%2Fcharges', '/customers/a..b%2Fcharges'],
    [
      '/omise/search?scope=customer&filters[created]=today&query=a;scope%3Dcharge',
      '/search?scope=customer&filters%5Bcreated%5D=today&query=a%3Bscope%3Dcharge',
    ],
    [
      '/juspay/customers/x?options.get_client_auth_token=true',
      '/customers/x?options.get_client_auth_token=true',
    ],
  ])('is built anew: %s', async (path, url) => {
    await expect(ask({ path })).resolves.toMatchObject({ status: 200 })
    expect(stub.requests.map((request) => request.url)).toEqual([url])
  })

  it('is logged by the path as it is described, without ids, bodies and keys', async () => {
    const before = dev.log.length
    await ask({ path: '/omise/customers/cust_test_somebody' })
    await ask({ method: 'POST', body: '{"email":"a@b.co"}' })
    await ask({ path: '/omise/charges/chrg_test_somebody' })
    const logged = dev.log.slice(before)
    // Vite has lines of its own in between, where it takes long to prepare the page's dependencies.
    const lines = logged.filter((line) => line.startsWith('test accounts: '))
    expect(lines.map((line) => line.replace(/\d+ ms/, 'n ms'))).toEqual([
      'test accounts: omise: GET /customers/{customer_id} 200 in n ms',
      'test accounts: omise: POST /customers 200 in n ms',
      'test accounts: refused a request: none of the calls of this page',
    ])
    const secrets = ['somebody', 'a@b.co', ...leaks]
    expect(secrets.filter((secret) => logged.join('\n').includes(secret))).toEqual([])
  })
})

describe('a request is refused', () => {
  it.each([
    ['from a foreign origin', { origin: 'http://evil.example' }],
    ['from an origin on another port', { origin: 'http://localhost:1' }],
    ['from an origin that is not told', { origin: 'null' }],
    ['from another page of this machine', { 'sec-fetch-site': 'same-site' }],
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['from the address bar', { 'sec-fetch-site': 'none' }],
    ['without a browser', { 'sec-fetch-site': undefined }],
    ['by a name that was bent to this machine', { host: 'evil.example:PORT' }],
    ['by a name that looks like this machine', { host: 'localhost.evil.example:PORT' }],
    ['on another port', { host: 'localhost:1' }],
    ['without a port', { host: 'localhost' }],
  ])('%s', async (_, { host, ...others }: Record<string, string | undefined>) => {
    const forgery = host === undefined ? {} : { host: host.replace('PORT', String(dev.port)) }
    const headers = { ...others, ...forgery }
    const answers = [
      await ask({ headers }),
      await ask({ headers, method: 'POST', body: '{}' }),
      await ask({ headers, path: '' }),
    ]
    const token = await readToken(dev)
    for (const answer of answers) {
      expect(answer.status).toBe(403)
      expect(answer.body).not.toContain(token)
      expect(Object.keys(answer.headers).join(' ')).not.toContain('access-control')
    }
    expect(stub.requests).toEqual([])
  })

  it.each([
    ['no', undefined],
    ['an empty', ''],
    ['a wrong', 'x'.repeat(43)],
  ])('with %s token', async (_, token) => {
    const answer = await ask({ headers: { [TOKEN_HEADER]: token } })
    expect(answer.status).toBe(403)
    expect(stub.requests).toEqual([])
  })

  it.each([
    ['POST', '/omise/charges'],
    ['GET', '/omise/charges'],
    ['GET', '/omise/account'],
    ['PUT', '/omise/customers/cust_test_1'],
    ['POST', '/omise/customers/cust_test_1'],
    ['DELETE', '/omise/customers'],
    ['DELETE', '/juspay/customers/x'],
    ['OPTIONS', '/omise/customers'],
    ['GET', '/omise/customers/'],
    ['GET', '/omise/customers/%20'],
    ['GET', '/omise/customers/..'],
    ['GET', '/omise/customers/%2e%2e'],
    ['GET', '/omise/customers/..%2fcharges'],
    ['GET', '/omise/customers/a%5C..%5Ccharges'],
    ['GET', '/omise/customers/%2E'],
    ['GET', '/omise/customers/%'],
    ['GET', '/omise/customers/../charges'],
    ['GET', '/omise//customers'],
    ['GET', '/omise/search?scope=charge'],
    ['GET', '/omise/search?scope=customer&scope=charge'],
    ['GET', '/omise/search?scope[]=charge'],
    ['GET', '/omise/customers?expand=true'],
    ['POST', '/omise/customers?email=a%40b.co'],
    ['GET', '/somebody/customers'],
    ['GET', '/omise'],
    ['GET', '/'],
    ['POST', ''],
  ])('for what the page has no call for: %s %s', async (method, path) => {
    await expect(ask({ method, path })).resolves.toMatchObject({ status: 403 })
    expect(stub.requests).toEqual([])
  })

  it('with more than 64 kB', async () => {
    const body = 'x'.repeat(64 * 1024)
    await expect(ask({ method: 'POST', body: `${body}x` })).resolves.toMatchObject({ status: 413 })
    expect(stub.requests).toEqual([])
    await expect(ask({ method: 'POST', body })).resolves.toMatchObject({ status: 200 })
  })
})

describe('a provider', () => {
  it('has four requests at once, and the next ones as it answers', async () => {
    const open: (() => void)[] = []
    stub.answerWith((response, request) => open.push(() => sayHello(response, request)))
    const answers = Promise.all(Array.from({ length: 10 }, () => ask()))
    await expect.poll(() => open).toHaveLength(4)
    // The other one is not held up by that.
    const other = ask({ path: '/juspay/customers/x' })
    await expect.poll(() => open).toHaveLength(5)
    open.pop()?.()
    await expect(other).resolves.toMatchObject({ status: 200 })
    let most = 0
    for (let answered = 0; answered < 10; answered++) {
      await expect.poll(() => open.length).toBeGreaterThan(0)
      most = Math.max(most, open.length)
      open.shift()?.()
    }
    const statuses = (await answers).map(({ status }) => status)
    expect({ most, statuses }).toEqual({ most: 4, statuses: Array(10).fill(200) })
  })

  it('is waited for no longer than is allowed, and no turn is lost by that', async () => {
    const upstreams = { omise: stub.url }
    const hasty = await serveDev({ environment: testKeys, upstreams, timeout: 300 })
    try {
      stub.answerWith(() => {})
      const asked = Array.from({ length: 5 }, () => askAsPage(hasty))
      const statuses = (await Promise.all(asked)).map(({ status }) => status)
      expect(statuses).toEqual(Array(5).fill(504))
      // Whether its answer is there in time is the machine's affair.
      await askAsPage(hasty, { path: '/omise/customers/cust_test_next' })
      await expect
        .poll(() => stub.requests.map(({ url }) => url))
        .toContain('/customers/cust_test_next')
    } finally {
      await hasty.close()
    }
  })

  it('may break off', async () => {
    stub.answerWith((response) => response.destroy())
    await expect(ask()).resolves.toMatchObject({ status: 502 })
  })

  it('is told when nobody waits for it any more', async () => {
    const isClosed = new Promise<void>((resolve) => {
      stub.answerWith((response) => response.once('close', resolve))
    })
    const controller = new AbortController()
    const url = `http://localhost:${dev.port}${PROXY_PATH}/omise/customers`
    const headers = { ...ownHeaders(dev), [TOKEN_HEADER]: await readToken(dev) }
    const { signal } = controller
    sendRequest(url, { headers, signal })
      .on('error', () => {})
      .end()
    await expect.poll(() => stub.requests).toHaveLength(1)
    controller.abort()
    await expect(isClosed).resolves.toBeUndefined()
  })
})
