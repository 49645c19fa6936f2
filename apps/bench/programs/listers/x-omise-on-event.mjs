import { createOmise } from '@x/omise'
import { secretKey } from '../fixture.mjs'
import { answerPage } from '../page-fixture.mjs'

const baseUrl = 'https://api.example.com'
const omise = createOmise({ secretKey, baseUrl, fetch: answerPage, onEvent() {} })

/** Lists every customer with our own client and a listener, for which every page is checked. */
export const listCustomers = () => omise.customers.list()
