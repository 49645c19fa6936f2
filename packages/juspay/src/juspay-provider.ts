import type { Check, HeaderContext, Provider } from '@x/core'
import { basicAuthorization, checkToken, mustBe } from '@x/core'
import manifest from '../package.json' with { type: 'json' }
import { readJuspayError } from './juspay-error.ts'
import { juspayHosts } from './juspay-hosts.ts'

const checkText: Check = mustBe(
  'a text, and not empty',
  (value) => typeof value === 'string' && value.trim() !== '' && !/\p{Surrogate}/u.test(value),
)

/** Everything that core has to know of Juspay. */
export const juspayProvider: Provider = {
  name: 'juspay',
  title: 'Juspay',
  userAgent: `x-juspay/${manifest.version}`,
  key: {
    setting: 'apiKey',
    variable: 'JUSPAY_API_KEY',
    // The colon ends the user name; keys have none, but some are kept together with it.
    normalise: (key) => key.replace(/:+$/, ''),
  },
  required: { merchantId: 'JUSPAY_MERCHANT_ID' },
  noBaseUrl: "`environment` is missing: set it to 'sandbox' or 'production', or give a `baseUrl`",
  settings: {
    environment: mustBe(
      "'sandbox' or 'production'",
      (value) => value === 'sandbox' || value === 'production',
    ),
    merchantId: checkToken,
  },
  options: { routingId: checkText },
  baseUrl: ({ environment }) =>
    environment === 'sandbox' || environment === 'production'
      ? juspayHosts[environment]
      : undefined,
  body: 'form',
  nesting: 'dots',
  headers: (context) => ({
    authorization: basicAuthorization(context.key),
    'x-merchantid': String(context.settings['merchantId']),
    'x-routing-id': routingId(context),
  }),
  ownHeaders: {
    'x-merchantid': 'merchantId',
    'x-routing-id': 'routingId',
  },
  requestIdHeaders: ['x-request-id', 'x-response-id'],
  readError: readJuspayError,
  publicId: /^(?:cst|cth)_[0-9A-Za-z]+$/,
  secret: /tkn_[0-9a-z]+/gi,
}

/** One customer has to have the same routing id in every call, so it is always written alike. */
function routingId({ options, ids, params }: HeaderContext): string {
  const id = String(options['routingId'] ?? ids['customer_id'] ?? params['object_reference_id'])
  return /^[\x21-\x7e]+$/.test(id) ? id : encodeURIComponent(id)
}
