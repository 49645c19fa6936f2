import { assertType, expectTypeOf, it } from 'vitest'
import { createOmise } from '../create-omise.ts'
import type {
  AnyError,
  ApiPromise,
  Card,
  CardAt,
  Customer,
  CustomerAt,
  CustomerList,
  CustomerSearch,
  List,
  NotFoundError,
  Omise,
  OmiseRequestOptions,
  OmiseSettings,
  Page,
  PagePromise,
  Result,
  Schedule,
} from '../index.ts'

const omise = createOmise({ secretKey: 'skey_test_1' })

it('infers what each method gives', () => {
  expectTypeOf(omise.customers.create()).toEqualTypeOf<ApiPromise<Customer>>()
  expectTypeOf(omise.customers.retrieve('x')).resolves.toEqualTypeOf<Customer>()
  expectTypeOf(omise.customers.list()).toEqualTypeOf<PagePromise<Customer, CustomerList>>()
  expectTypeOf(omise.customers.list()).resolves.toEqualTypeOf<Page<Customer, CustomerList>>()
  expectTypeOf(omise.customers.search())
    .resolves.toHaveProperty('raw')
    .toEqualTypeOf<CustomerSearch>()
  expectTypeOf(omise.customers.list().toArray({ limit: 5 })).resolves.toEqualTypeOf<Customer[]>()
  expectTypeOf(omise.customers.retrieve('x').safe()).resolves.toEqualTypeOf<Result<Customer>>()
})

it('follows the API version of the client, or of the call', () => {
  const older = createOmise({ secretKey: 'skey_test_1', apiVersion: '2017-11-02' })
  expectTypeOf(older).toEqualTypeOf<Omise<'2017-11-02'>>()
  expectTypeOf(older.customers.retrieve('x')).resolves.toEqualTypeOf<CustomerAt<'2017-11-02'>>()
  expectTypeOf(older.customers.retrieve('x')).resolves.toHaveProperty('created')
  expectTypeOf(older.customers.retrieve('x')).resolves.not.toHaveProperty('created_at')
  expectTypeOf(older.customers.destroy('x'))
    .resolves.toHaveProperty('deleted')
    .toEqualTypeOf<true>()
  expectTypeOf(older.customers.destroy('x')).resolves.not.toHaveProperty('email')
  expectTypeOf(older.customers.retrieve('x', { timeout: 5 })).resolves.toHaveProperty('created')
  expectTypeOf(
    older.customers.retrieve('x', { apiVersion: '2019-05-29' }),
  ).resolves.toEqualTypeOf<Customer>()
  expectTypeOf(
    omise.customers.retrieve('x', { apiVersion: '2015-11-17' }),
  ).resolves.not.toHaveProperty('metadata')
  expectTypeOf(omise.customers.create({}, { apiVersion: '2030-01-01' }))
    .resolves.toHaveProperty('anything')
    .toBeUnknown()
  expectTypeOf(omise.customers.destroy('x')).resolves.toEqualTypeOf<Customer>()
  expectTypeOf(older.customers.list().toArray({ limit: 5 })).resolves.toEqualTypeOf<
    CustomerAt<'2017-11-02'>[]
  >()
  expectTypeOf(omise.customers.cards.retrieve('x', 'y')).resolves.toEqualTypeOf<Card>()
  expectTypeOf(older.customers.cards.list('x')).resolves.toEqualTypeOf<
    Page<CardAt<'2017-11-02'>, List<CardAt<'2017-11-02'>>>
  >()
  expectTypeOf(older.customers.cards.destroy('x', 'y')).resolves.toHaveProperty('deleted')
  expectTypeOf(omise.customers.schedules.list('x')).resolves.toEqualTypeOf<
    Page<Schedule, List<Schedule>>
  >()
})

it('follows it through settings and options that are kept in variables, too', () => {
  const settings: OmiseSettings = { secretKey: 'skey_test_1' }
  expectTypeOf(createOmise(settings)).toEqualTypeOf<Omise>()
  const options: OmiseRequestOptions = { timeout: 5 }
  expectTypeOf(omise.customers.retrieve('x', options)).resolves.toEqualTypeOf<Customer>()
  const older = createOmise({ secretKey: 'skey_test_1', apiVersion: '2017-11-02' })
  expectTypeOf(older.customers.retrieve('x', options)).resolves.toEqualTypeOf<
    CustomerAt<'2017-11-02'>
  >()
  // @ts-expect-error A client of one version is none of another.
  const other: Omise = older
  expectTypeOf(other).toEqualTypeOf<Omise>()
})

it('tells errors apart by their kind', () => {
  const error = {} as AnyError
  if (error.kind === 'not_found') expectTypeOf(error).toEqualTypeOf<NotFoundError>()
  if (error.kind === 'rate_limit')
    expectTypeOf(error.retryAfterMs).toEqualTypeOf<number | undefined>()
  expectTypeOf(error.outcome).toEqualTypeOf<'not_sent' | 'rejected' | 'unknown' | 'succeeded'>()
})

it('takes params in every form, and no others', () => {
  omise.customers.create({ email: 'x', metadata: { any: ['thing'] } })
  omise.customers.create([['email', 'x']])
  omise.customers.create(new Map([['email', 'x']]))
  omise.customers.create(new URLSearchParams())
  omise.customers.create(new FormData())
  omise.customers.list({ from: new Date(), order: 'chronological' })
  omise.customers.search({ filters: { created: 'today', anything: true } })
  // @ts-expect-error A misspelt param does not compile.
  omise.customers.create({ emial: 'x' })
  omise.customers.update('x', { default_card: 'y' })
  // @ts-expect-error A new customer has no card that could become the default.
  omise.customers.create({ default_card: 'y' })
  // @ts-expect-error An update needs its params.
  omise.customers.update('x')
  // @ts-expect-error An id is needed.
  omise.customers.retrieve()
  // @ts-expect-error An id is a string.
  omise.customers.retrieve(7)
  // @ts-expect-error An order is one of two.
  omise.customers.list({ order: 'newest' })
  // @ts-expect-error A limit is needed.
  omise.customers.list().toArray()
})

it('knows each field, and none that does not exist', () => {
  const customer = {} as Customer
  assertType<string | null>(customer.email)
  assertType<string | undefined>(customer.cards.data[0]?.last_digits)
  expectTypeOf(customer.cards.order).toEqualTypeOf<
    'chronological' | 'reverse_chronological' | (string & {}) | null | undefined
  >()
  // @ts-expect-error There is no index signature that would let this pass.
  assertType(customer.emial)
})
