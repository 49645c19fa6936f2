import { createOmise } from '@x/omise'
import { secretKey } from '../fixture.mjs'
import { answerPage } from '../page-fixture.mjs'

const baseUrl = 'https://api.example.com'
const omise = createOmise({ secretKey, baseUrl, fetch: answerPage })

/** Lists every customer with our own client. */
export const listCustomers = () => omise.customers.list()
