import { describe, expect, it, vi } from 'vitest'
import { acme } from '../../test/acme.ts'
import { ConfigError } from '../errors/config-error.ts'
import { readSettings } from './read-settings.ts'

const read = (settings: object): ReturnType<typeof readSettings> =>
  readSettings(acme, { secretKey: 'skey_1', ...settings } as object)

const throwing = {
  get(): never {
    throw new Error('mine')
  },
}

const message = (settings: object): string => {
  try {
    read(settings)
  } catch (error) {
    expect(ConfigError.isInstance(error)).toBe(true)
    expect(error).toMatchObject({ provider: 'acme', operation: undefined })
    return (error as ConfigError).message
  }
  return 'no error'
}

describe('settings', () => {
  it('have the documented defaults', () => {
    expect(read({})).toMatchObject({
      baseUrl: 'https://api.acme.example',
      timeout: 30_000,
      deadline: 90_000,
      maxRetries: 2,
      maxResponseBytes: 8 * 1024 * 1024,
      sentHeaders: { accept: 'application/json', 'user-agent': 'x-acme/1.0.0' },
    })
    expect(read({ userAgentSuffix: 'shop/2' }).sentHeaders['user-agent']).toBe(
      'x-acme/1.0.0 shop/2',
    )
  })

  it.each([
    ['https://proxy.example/acme/', 'https://proxy.example/acme'],
    ['http://localhost:8080', 'http://localhost:8080'],
    ['http://acme.localhost', 'http://acme.localhost'],
    ['http://127.8.9.10:1', 'http://127.8.9.10:1'],
    ['http://[::1]:9/v1', 'http://[::1]:9/v1'],
  ])('may have the base URL %s', (baseUrl, expected) => {
    expect(read({ baseUrl }).baseUrl).toBe(expected)
  })

  it.each([
    'http://api.acme.example',
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'ftp://localhost',
    'https://user@api.acme.example',
    'https://user:secret@api.acme.example',
    'https://:secret@api.acme.example',
    'https://api.acme.example?a=1',
    'https://api.acme.example/#a',
    'https://api.acme.example?',
    'api.acme.example',
    '',
    7,
    new URL('https://api.acme.example'),
  ])('with the base URL %j are refused, and it is not repeated', (baseUrl) => {
    const text = message({ baseUrl })
    expect(text).toMatch(/^Acme: `baseUrl` must /)
    expect(text).not.toContain('secret')
  })

  it.each([
    [{ timeout: 0 }, '`timeout` must be a positive number of milliseconds, or Infinity'],
    [{ timeout: '30' }, '`timeout` must be a positive number of milliseconds, or Infinity'],
    [{ deadline: Number.NaN }, '`deadline` must be a positive number of milliseconds, or Infinity'],
    [{ maxRetries: -1 }, '`maxRetries` must be a whole number from 0 on'],
    [{ maxRetries: 1.5 }, '`maxRetries` must be a whole number from 0 on'],
    [{ maxResponseBytes: 0 }, '`maxResponseBytes` must be a positive number of bytes, or Infinity'],
    [{ fetch: 'fetch' }, '`fetch` must be a function'],
    [{ dangerouslyAllowBrowser: 'no' }, '`dangerouslyAllowBrowser` must be true or false'],
    [{ clock: { sleep: 5 } }, '`clock` has a `sleep` that is not a function'],
    [{ clock: 5 }, '`clock` must be an object'],
    [{ clock: Object.defineProperty({}, 'now', throwing) }, '`clock` cannot be read'],
    [{ timeOut: 5 }, '`timeOut` is not a setting; did you mean `timeout`?'],
    [{ constructor: 5 }, '`constructor` is not a setting'],
    [{ '0812345678': 5 }, 'there is a setting that does not look like one'],
    [{ region: 5 }, '`region` must be a text'],
    [
      { userAgentSuffix: 'a\r\nb' },
      '`userAgentSuffix` must be text of visible ASCII characters, and not empty',
    ],
    [
      { headers: { authorization: 'x' } },
      "the header `authorization` is the client's own: set `secretKey` instead",
    ],
    [{ headers: { 'Acme-Version': '2' } }, "the header `acme-version` is the client's own"],
    [{ headers: { 'x-a': 'b\r\nc: d' } }, 'the header `x-a` must be visible ASCII text'],
    [{ headers: { 'x-a': 'ü' } }, 'the header `x-a` must be visible ASCII text'],
    [{ headers: { 'x-a': 5 } }, 'the header `x-a` must be visible ASCII text'],
    [{ headers: { '0812345678': 'ü' } }, 'the header `…` must be visible ASCII text'],
    [{ headers: [['x a', 'b']] }, 'a name in `headers` is not the name of a header'],
    [{ headers: [['__proto__', 'b']] }, 'a name in `headers` is not the name of a header'],
    [{ headers: [['x'.repeat(101), 'b']] }, 'a name in `headers` is not the name of a header'],
    [{ headers: { 'X-\u212Aey': 'b' } }, 'a name in `headers` is not the name of a header'],
    [{ headers: 'x-a: b' }, '`headers` must be an object, or pairs of a name and a value'],
    [{ headers: null }, '`headers` must be an object, or pairs of a name and a value'],
  ])('are refused: %o', (settings, expected) => {
    expect(message(settings)).toBe(`Acme: ${expected}`)
  })

  it('may have headers in every form, whose names are kept in lower case', () => {
    expect(read({ headers: { 'X-A': 'b', 'x-c': undefined } }).headers).toEqual({ 'x-a': 'b' })
    expect(read({ headers: new Headers({ 'X-A': 'b' }) }).headers).toEqual({ 'x-a': 'b' })
    expect(read({ headers: [['X-A', 'b c']] }).headers).toEqual({ 'x-a': 'b c' })
  })

  it.each([
    [undefined, '`secretKey` is missing: set it, or ACME_SECRET_KEY in the environment'],
    ['', '`secretKey` must be text of visible ASCII characters, and not empty'],
    [' skey_1', '`secretKey` must be text of visible ASCII characters, and not empty'],
    ['skey_1\n', '`secretKey` must be text of visible ASCII characters, and not empty'],
    [7, '`secretKey` must be text of visible ASCII characters, and not empty'],
  ])('with the key %j are refused, and it is not repeated', (secretKey, expected) => {
    expect(message({ secretKey })).toBe(`Acme: ${expected}`)
  })

  it('with null for a key or an address are refused: nothing else stands in for it', () => {
    vi.stubEnv('ACME_SECRET_KEY', 'skey_env')
    expect(() => read({ secretKey: null })).toThrow('`secretKey` must be text')
    expect(() => read({ baseUrl: null })).toThrow('`baseUrl` must be a whole URL')
  })

  it.each([undefined, null, 7, 'skey_1', ['skey_1'], new Map()])(
    'are an object: not %s',
    (given) => {
      expect(() => readSettings(acme, given as object)).toThrow('Acme: settings must be an object')
    },
  )

  it('may be an instance of a class, whose fields they are', () => {
    class Configuration {
      secretKey = 'skey_1'
      timeout = 5
    }
    expect(readSettings(acme, new Configuration())).toMatchObject({ key: 'skey_1', timeout: 5 })
  })

  it('without a key have that of the environment', () => {
    vi.stubEnv('ACME_SECRET_KEY', 'skey_env')
    expect(readSettings(acme, {}).key).toBe('skey_env')
  })

  it('without a key are refused where reading the environment would ask a person', () => {
    vi.stubEnv('ACME_SECRET_KEY', 'skey_env')
    const querySync = vi.fn(() => ({ state: 'prompt' }))
    vi.stubGlobal('Deno', { permissions: { querySync } })
    expect(() => readSettings(acme, {})).toThrow('ACME_SECRET_KEY')
    expect(querySync).toHaveBeenCalledWith({ name: 'env', variable: 'ACME_SECRET_KEY' })
  })

  it('with a key are refused in a browser, unless that is allowed', () => {
    vi.stubGlobal('window', globalThis)
    vi.stubGlobal('document', {})
    expect(message({})).toContain('dangerouslyAllowBrowser')
    expect(read({ dangerouslyAllowBrowser: true }).sentHeaders).not.toHaveProperty('user-agent')
  })
})
