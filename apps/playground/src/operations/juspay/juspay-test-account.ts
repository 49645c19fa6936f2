import { juspayHosts } from '@x/juspay'
import { createCustomer, getCustomer, updateCustomer } from '@x/juspay/endpoints'
import type { TestAccount } from '../test-account.ts'
import { isHeaderText } from '../test-account.ts'

const KEY = 'JUSPAY_API_KEY'
const MERCHANT_ID = 'JUSPAY_MERCHANT_ID'

/** Describes the account for tests at Juspay. Keys look alike everywhere; the address decides. */
export const juspayTestAccount: TestAccount = {
  id: 'juspay',
  baseUrl: juspayHosts.sandbox,
  variables: { [KEY]: '…', [MERCHANT_ID]: '…' },
  secrets: [KEY],
  refuse(environment) {
    const wrong = [KEY, MERCHANT_ID].find((name) => !isHeaderText(environment[name]))
    return wrong && `${wrong} holds something else than visible ASCII characters`
  },
  credentials: ({ [KEY]: key = '', [MERCHANT_ID]: merchantId = '' }) => ({
    // The colon ends the user name; keys have none, but some are kept together with it.
    authorization: `Basic ${btoa(`${key.replace(/:$/, '')}:`)}`,
    'x-merchantid': merchantId,
  }),
  headers: ['x-routing-id'],
  endpoints: [createCustomer, getCustomer, updateCustomer],
}
