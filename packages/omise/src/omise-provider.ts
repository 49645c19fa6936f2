import type { Check, Provider } from '@x/core'
import { basicAuthorization, mustBe } from '@x/core'
import manifest from '../package.json' with { type: 'json' }
import { readOmiseError } from './omise-error.ts'
import { DEFAULT_VERSION } from './omise-version.ts'

const checkVersion: Check = mustBe(
  'the date of an API version, such as 2019-05-29',
  (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
)

/** The version that a call asks for: its own, the client's, or the default. */
function versionOf(
  settings: Readonly<Record<string, unknown>>,
  options: Readonly<Record<string, unknown>>,
): string {
  const version = options['apiVersion'] ?? settings['apiVersion']
  return typeof version === 'string' ? version : DEFAULT_VERSION
}

/** Everything that core has to know of Omise. */
export const omiseProvider: Provider = {
  name: 'omise',
  title: 'Omise',
  userAgent: `x-omise/${manifest.version}`,
  key: {
    setting: 'secretKey',
    variable: 'OMISE_SECRET_KEY',
    check: (key) =>
      String(key).startsWith('pkey_')
        ? 'is a public key (`pkey_…`): customers need the secret one (`skey_…`)'
        : undefined,
  },
  settings: { apiVersion: checkVersion },
  options: { apiVersion: checkVersion },
  baseUrl: () => 'https://api.omise.co',
  body: 'json',
  nesting: 'brackets',
  headers: ({ key, settings, options }) => ({
    authorization: basicAuthorization(key),
    'omise-version': versionOf(settings, options),
  }),
  ownHeaders: { 'omise-version': 'apiVersion' },
  requestIdHeaders: ['x-request-id'],
  readError: readOmiseError,
  // The schemas are those of the default version; others have other fields.
  isDescribed: ({ settings, options }) => versionOf(settings, options) === DEFAULT_VERSION,
  publicId: /^(?:cust|card|schd|lnac|occu|evnt)(?:_test)?_[0-9a-z]+$/,
  secret: /(?:skey|pkey|tokn)_[0-9a-z_]+/gi,
}
