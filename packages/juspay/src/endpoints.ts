export type { Endpoint } from '@x/core'
export { createCustomer } from './customers/create-customer.ts'
export { getCustomer } from './customers/get-customer.ts'
export { updateCustomer } from './customers/update-customer.ts'
