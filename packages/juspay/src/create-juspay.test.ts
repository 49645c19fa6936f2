import { inspect } from 'node:util'
import { describe, expect, it, vi } from 'vitest'
import { createJuspay } from './create-juspay.ts'
import { ConfigError } from './index.ts'

const whole = { apiKey: 'KEY', merchantId: 'shop', environment: 'sandbox' }

describe('createJuspay', () => {
  it('takes key and merchant from the environment', () => {
    vi.stubEnv('JUSPAY_API_KEY', 'KEY')
    vi.stubEnv('JUSPAY_MERCHANT_ID', 'shop')
    expect(() => createJuspay({ environment: 'sandbox' })).not.toThrow()
    vi.stubEnv('JUSPAY_MERCHANT_ID', undefined)
    expect(() => createJuspay({ environment: 'sandbox' })).toThrow(ConfigError)
  })

  it.each(['', 'my shop', 'shop\n', 'บริษัท'])(
    'refuses the merchant %j, also from there',
    (merchantId) => {
      vi.stubEnv('JUSPAY_MERCHANT_ID', merchantId)
      expect(() =>
        createJuspay({ ...whole, merchantId: undefined, environment: 'sandbox' }),
      ).toThrow('Juspay: `merchantId` must be text of visible ASCII characters, and not empty')
    },
  )

  it.each([
    [
      { ...whole, apiKey: undefined },
      'Juspay: `apiKey` is missing: set it, or JUSPAY_API_KEY in the environment',
    ],
    [
      { ...whole, merchantId: undefined },
      'Juspay: `merchantId` is missing: set it, or JUSPAY_MERCHANT_ID in the environment',
    ],
    [
      { ...whole, environment: undefined },
      "Juspay: `environment` is missing: set it to 'sandbox' or 'production', or give a `baseUrl`",
    ],
    [{ ...whole, environment: 'live' }, "Juspay: `environment` must be 'sandbox' or 'production'"],
    [
      { ...whole, merchantId: 'my shop' },
      'Juspay: `merchantId` must be text of visible ASCII characters, and not empty',
    ],
    [
      { ...whole, merchantid: 'shop' },
      'Juspay: `merchantid` is not a setting; did you mean `merchantId`?',
    ],
    [
      { ...whole, headers: { 'X-MerchantId': 'x' } },
      "Juspay: the header `x-merchantid` is the client's own: set `merchantId` instead",
    ],
  ])('refuses %o', (settings, message) => {
    // JavaScript callers have no types that would refuse these.
    expect(() => createJuspay(settings as object)).toThrow(message)
  })

  it('shows no key', () => {
    const juspay = createJuspay({ apiKey: 'SECRETKEY', merchantId: 'shop', environment: 'sandbox' })
    expect(inspect(juspay, { depth: 10, showHidden: true, getters: true })).not.toContain(
      'SECRETKEY',
    )
  })
})
