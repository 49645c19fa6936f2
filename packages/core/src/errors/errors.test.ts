import { inspect } from 'node:util'
import { describe, expect, it, vi } from 'vitest'
import type { AnyError } from './any-error.ts'
import { ApiError } from './api-error.ts'
import { AbortError } from './abort-error.ts'
import { AuthenticationError } from './authentication-error.ts'
import { ConfigError } from './config-error.ts'
import { ConnectionError } from './connection-error.ts'
import { DuplicateError } from './duplicate-error.ts'
import { ERROR_NAMES } from './error-kind.ts'
import { InvalidRequestError } from './invalid-request-error.ts'
import { isOver } from './is-over.ts'
import { NotFoundError } from './not-found-error.ts'
import { ParamsError } from './params-error.ts'
import { PermissionError } from './permission-error.ts'
import { RateLimitError } from './rate-limit-error.ts'
import { ResponseError } from './response-error.ts'
import { SdkError } from './sdk-error.ts'
import { ServerError } from './server-error.ts'
import { TimeoutError } from './timeout-error.ts'

const details = { provider: 'acme', operation: 'things.get' }

const notFound = new NotFoundError('things.get: there is no such record', {
  ...details,
  outcome: 'rejected',
  status: 404,
  code: 'not_found',
  requestId: 'request-1',
  headers: new Headers({ 'set-cookie': 'SECRET' }),
  body: '{"email":"SECRET"}',
  data: { email: 'SECRET' },
})

describe('an error', () => {
  it('is an Error with the name of its class, also at the head of its stack', () => {
    expect(notFound).toBeInstanceOf(Error)
    expect(notFound.name).toBe('NotFoundError')
    expect(notFound.stack).toMatch(/^NotFoundError: things\.get: there is no such record\n\s+at /)
    expect(String(notFound)).toBe('NotFoundError: things.get: there is no such record')
  })

  it('says what it is about, whether it took effect, and whether to try again', () => {
    const config = new ConfigError('Acme: the key is missing', { provider: 'acme' })
    expect(config).toMatchObject({
      kind: 'config',
      outcome: 'not_sent',
      retryable: false,
      attempts: [],
    })
    expect(notFound).toMatchObject({ kind: 'not_found', outcome: 'rejected', status: 404 })
  })

  it('gives headers, body and data when they are asked for by name', () => {
    expect(notFound.headers.get('set-cookie')).toBe('SECRET')
    expect(notFound.body).toContain('SECRET')
    expect(notFound.data).toEqual({ email: 'SECRET' })
  })

  it.each([
    ['JSON', JSON.stringify(notFound)],
    ['toJSON', inspect(notFound.toJSON(), { depth: 10 })],
    ['inspection', inspect(notFound, { depth: 10 })],
    ['inspection with hidden properties', inspect(notFound, { depth: 10, showHidden: true })],
    ['its keys', Object.keys(notFound).concat(Reflect.ownKeys(notFound).map(String)).join()],
    ['its values', inspect(Object.values(notFound), { depth: 10 })],
    ['a clone', inspect(structuredClone(notFound), { depth: 10 })],
  ])('does not show them in %s', (_, text) => {
    expect(text).not.toContain('SECRET')
  })

  it('is told apart by guards, also when it is another copy’s', async () => {
    vi.resetModules()
    const copy = await import('./not-found-error.ts')
    const foreign = new copy.NotFoundError('x', {
      ...details,
      status: 404,
      headers: new Headers(),
      body: '',
    })
    expect(foreign).not.toBeInstanceOf(NotFoundError)
    expect(NotFoundError.isInstance(foreign)).toBe(true)
    expect(ApiError.isInstance(foreign)).toBe(true)
    expect(SdkError.isInstance(foreign)).toBe(true)
    expect(TimeoutError.isInstance(foreign)).toBe(false)
  })

  it.each([
    undefined,
    null,
    'NotFoundError',
    new Error('x'),
    { kind: 'not_found' },
    new Response(null, { status: 404 }),
  ])('is not mistaken for %s', (value) => {
    expect(SdkError.isInstance(value)).toBe(false)
    expect(ApiError.isInstance(value)).toBe(false)
    expect(NotFoundError.isInstance(value)).toBe(false)
  })

  it('of the API is no error of the connection', () => {
    const timeout = new TimeoutError('x', { ...details, phase: 'deadline' })
    expect(ApiError.isInstance(timeout)).toBe(false)
    expect(timeout.phase).toBe('deadline')
  })

  it('passes on the reason of the caller’s own abort', () => {
    const reason = { mine: true }
    expect(new AbortError('x', { ...details, cause: reason }).cause).toBe(reason)
  })

  it('leaves no more time when the caller or the deadline ended its call', () => {
    const errors = [
      new AbortError('x', { ...details, cause: 'x' }),
      new TimeoutError('x', { ...details, phase: 'deadline' }),
      new TimeoutError('x', { ...details, phase: 'timeout' }),
      new ConnectionError('x', details),
    ]
    expect(errors.map(isOver)).toEqual([true, true, false, false])
  })

  it('lists every issue of the params in its message', () => {
    const issues = [
      { path: 'a', code: 'missing', message: '`a` is missing' },
      { path: 'b', code: 'type', message: '`b` must be a string' },
    ] as const
    const error = new ParamsError(issues, details)
    expect(error.message).toBe('things.get was not sent: `a` is missing; `b` must be a string')
    expect(error.issues).toEqual(issues)
  })

  it('has fields only where the provider names some', () => {
    const plain = { ...details, status: 400, headers: new Headers(), body: '' }
    const fields = [{ name: 'mobile_number', reason: 'Invalid value.' }]
    expect(new InvalidRequestError('x', plain).fields).toEqual([])
    expect(new InvalidRequestError('x', { ...plain, fields }).fields).toEqual(fields)
  })

  it('has for each kind one class of its name, whose guard takes no other', () => {
    const answered = { ...details, status: 400, headers: new Headers(), body: '' }
    const errors = [
      new AbortError('x', { ...details, cause: 'x' }),
      new AuthenticationError('x', answered),
      new ConfigError('x', details),
      new ConnectionError('x', details),
      new DuplicateError('x', answered),
      new InvalidRequestError('x', answered),
      new NotFoundError('x', answered),
      new ParamsError([], details),
      new PermissionError('x', answered),
      new RateLimitError('x', answered),
      new ResponseError('x', answered),
      new ServerError('x', answered),
      new TimeoutError('x', { ...details, phase: 'timeout' }),
    ]
    const classes = errors.map((error) => error.constructor as typeof SdkError)
    expect(
      Object.fromEntries(errors.map((error, index) => [error.kind, classes[index]?.name])),
    ).toEqual(ERROR_NAMES)
    for (const error of errors) {
      expect(error.name).toBe(ERROR_NAMES[error.kind])
      expect(classes.filter((one) => one.isInstance(error))).toEqual([error.constructor])
    }
  })
})

/** Compiles only while every kind is dealt with. */
export function advice(error: AnyError): string {
  switch (error.kind) {
    case 'config':
    case 'params':
    case 'authentication':
    case 'permission':
    case 'invalid_request':
      return 'mend'
    case 'duplicate':
      return 'read'
    case 'not_found':
      return 'create'
    case 'rate_limit':
    case 'server':
      return `wait ${error.retryAfterMs}`
    case 'response':
    case 'connection':
    case 'timeout':
    case 'aborted':
      return 'look'
  }
}
