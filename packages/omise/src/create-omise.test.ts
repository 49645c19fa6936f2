import { inspect } from 'node:util'
import { describe, expect, it, vi } from 'vitest'
import { createOmise } from './create-omise.ts'
import { ConfigError } from './index.ts'

describe('createOmise', () => {
  it('takes the key from the environment', () => {
    vi.stubEnv('OMISE_SECRET_KEY', 'skey_test_1')
    expect(() => createOmise()).not.toThrow()
    vi.stubEnv('OMISE_SECRET_KEY', undefined)
    expect(() => createOmise()).toThrow(ConfigError)
  })

  it.each([
    [{}, 'Omise: `secretKey` is missing: set it, or OMISE_SECRET_KEY in the environment'],
    [
      { secretKey: 'pkey_test_1' },
      'Omise: `secretKey` is a public key (`pkey_…`): customers need the secret one (`skey_…`)',
    ],
    ...['latest', 'v2019-05-29', '2019-05-29T00:00:00Z'].map((apiVersion): [object, string] => [
      { secretKey: 'skey_test_1', apiVersion },
      'Omise: `apiVersion` must be the date of an API version, such as 2019-05-29',
    ]),
    [
      { secretkey: 'skey_test_1' },
      'Omise: `secretkey` is not a setting; did you mean `secretKey`?',
    ],
    [
      { secretKey: 'skey_test_1', headers: { 'Omise-Version': 'x' } },
      "Omise: the header `omise-version` is the client's own: set `apiVersion` instead",
    ],
    ['skey_test_1', 'Omise: settings must be an object'],
  ])('refuses %o', (settings, message) => {
    vi.stubEnv('OMISE_SECRET_KEY', undefined)
    // JavaScript callers have no types that would refuse these.
    expect(() => createOmise(settings as object)).toThrow(message)
  })

  it('refuses a public key that only a call brings', async () => {
    const omise = createOmise({ secretKey: 'skey_test_1' })
    await expect(omise.customers.list({}, { secretKey: 'pkey_test_1' })).rejects.toThrow(
      'public key',
    )
  })

  it('shows no key', () => {
    const omise = createOmise({ secretKey: 'skey_test_secret' })
    const shown =
      inspect(omise, { depth: 10, showHidden: true, getters: true }) + JSON.stringify(omise)
    expect(shown).not.toContain('skey_test_secret')
  })
})
