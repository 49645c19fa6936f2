import { assertType, expectTypeOf, it } from 'vitest'
import { createJuspay } from '../create-juspay.ts'
import type { ApiPromise, ClientAuth, Customer, Result } from '../index.ts'

const juspay = createJuspay({ apiKey: 'KEY', merchantId: 'shop', environment: 'sandbox' })
const params = { object_reference_id: 'x', mobile_number: '1' }

it('infers what each method gives', () => {
  expectTypeOf(juspay.customers.create(params)).toEqualTypeOf<ApiPromise<Customer>>()
  expectTypeOf(juspay.customers.get('x')).resolves.toEqualTypeOf<Customer>()
  expectTypeOf(juspay.customers.update('x', { first_name: 'y' }).safe()).resolves.toEqualTypeOf<
    Result<Customer>
  >()
})

it('takes params in every form, and no others', () => {
  juspay.customers.create(Object.entries(params))
  juspay.customers.get(
    { customer_id: 'x', options: { get_client_auth_token: true } },
    { timeout: 5 },
  )
  juspay.customers.get('x', undefined, { routingId: 'x' })
  juspay.customers.get([['customer_id', 'x']])
  juspay.customers.update({ customer_id: 'x', customer_email: 'y' })
  // @ts-expect-error A mobile number is needed.
  juspay.customers.create({ object_reference_id: 'x' })
  // @ts-expect-error An id is needed.
  juspay.customers.get({ options: {} })
  // @ts-expect-error An update needs its params.
  juspay.customers.update('x')
  // @ts-expect-error A misspelt param does not compile.
  juspay.customers.update('x', { frist_name: 'y' })
  // @ts-expect-error Forms cannot carry null.
  juspay.customers.update('x', { first_name: null })
})

it('knows each field, and none that does not exist', () => {
  const customer = {} as Customer
  expectTypeOf(customer.email_address).toEqualTypeOf<string | null | undefined>()
  expectTypeOf(customer.juspay).toEqualTypeOf<ClientAuth | null | undefined>()
  // @ts-expect-error There is no index signature that would let this pass.
  assertType(customer.emial_address)
})
