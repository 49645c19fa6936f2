import { expect, it } from 'vitest'
import { networkError } from '../../test/scripted-fetch.ts'
import { readConnectionFailure } from './read-connection-failure.ts'

/** What Node.js rejects with after it tried one address after another. */
function severalAddresses(...codes: string[]): AggregateError {
  return new AggregateError(codes.map((code) => Object.assign(new Error(code), { code })))
}

it.each<[what: string, error: unknown, code: string]>([
  ['Node.js, refused', networkError('ECONNREFUSED', 'connect'), 'ECONNREFUSED'],
  ['Node.js, unknown host', networkError('ENOTFOUND', 'getaddrinfo'), 'ENOTFOUND'],
  ['Node.js, unreachable', networkError('EHOSTUNREACH', 'connect'), 'EHOSTUNREACH'],
  ...[
    'CERT_HAS_EXPIRED',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  ].map((code): [string, unknown, string] => ['Node.js, certificate', networkError(code), code]),
  [
    'Node.js, refused at every address',
    severalAddresses('ECONNREFUSED', 'UND_ERR_CONNECT_TIMEOUT'),
    'AggregateError',
  ],
  ['Node.js, slow connect', networkError('UND_ERR_CONNECT_TIMEOUT'), 'UND_ERR_CONNECT_TIMEOUT'],
  [
    'Bun, refused',
    Object.assign(new Error('x'), { code: 'ConnectionRefused' }),
    'ConnectionRefused',
  ],
  [
    'Deno, refused',
    new TypeError('error sending request', {
      cause: new Error('client error (Connect): tcp connect error'),
    }),
    'TypeError',
  ],
])('knows that nothing was sent: %s', (_, error, code) => {
  expect(readConnectionFailure(error)).toEqual({ code, neverConnected: true })
})

it.each([
  ['Node.js, reset', networkError('ECONNRESET'), 'ECONNRESET'],
  ['Node.js, unreachable while reading', networkError('EHOSTUNREACH', 'read'), 'EHOSTUNREACH'],
  [
    'Node.js, alert of the server’s',
    networkError('ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED'),
    'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED',
  ],
  [
    'Node.js, refused at one address and reset at another',
    severalAddresses('ECONNREFUSED', 'ECONNRESET'),
    'AggregateError',
  ],
  ['Node.js, no address to try', severalAddresses(), 'AggregateError'],
  ['Bun, reset', Object.assign(new Error('x'), { code: 'ECONNRESET' }), 'ECONNRESET'],
  ['no error at an address', new AggregateError([null]), 'AggregateError'],
  ['only a code', { code: 'ECONNRESET', cause: null }, 'ECONNRESET'],
  ['workerd', new Error('Network connection lost.'), 'Error'],
  ['a browser', new TypeError('Failed to fetch'), 'TypeError'],
  ['text that only speaks of it', new Error('ECONNREFUSED'), 'Error'],
  ['no error at all', 'ECONNREFUSED', undefined],
  ['nothing', undefined, undefined],
])('does not know it: %s', (_, error, code) => {
  expect(readConnectionFailure(error)).toEqual({ code, neverConnected: false })
})

it('reads no code that does not look like one', () => {
  expect(readConnectionFailure(Object.assign(new Error('x'), { code: 'john@mail.com' })).code).toBe(
    'Error',
  )
})

it('follows causes that go round in circles', () => {
  const error = new Error('x')
  error.cause = error
  expect(readConnectionFailure(error)).toEqual({ code: 'Error', neverConnected: false })
})
