import {
  createCustomer,
  destroyCard,
  destroyCustomer,
  listCards,
  listCustomers,
  listSchedules,
  retrieveCard,
  retrieveCustomer,
  searchCustomers,
  updateCard,
  updateCustomer,
} from '@x/omise/endpoints'
import type { TestAccount } from '../test-account.ts'
import { isHeaderText } from '../test-account.ts'

const KEY = 'OMISE_SECRET_KEY'

/** Describes the account for tests at Omise. Test and live share an address; the key decides. */
export const omiseTestAccount: TestAccount = {
  id: 'omise',
  baseUrl: 'https://api.omise.co',
  variables: { [KEY]: 'skey_test_…' },
  secrets: [KEY],
  refuse: ({ [KEY]: key = '' }) =>
    key.startsWith('skey_test_') && isHeaderText(key)
      ? undefined
      : `${KEY} holds no test key (skey_test_…), and no other key is ever used here`,
  credentials: ({ [KEY]: key = '' }) => ({ authorization: `Basic ${btoa(`${key}:`)}` }),
  headers: ['omise-version'],
  endpoints: [
    createCustomer,
    retrieveCustomer,
    updateCustomer,
    listCustomers,
    searchCustomers,
    destroyCustomer,
    listCards,
    retrieveCard,
    updateCard,
    destroyCard,
    listSchedules,
  ],
}
