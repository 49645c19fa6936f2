import type { AnyError, Attempt, PreparedCall, Transport, WithResponse } from '@x/core'
import { NotFoundError, SdkError } from '@x/core'
import type { Customer } from './customer.ts'
import { customerSchema } from './customer.ts'
import { getCustomer } from './get-customer.ts'

/** A read settles nothing by failing, so it is tried for as long as the deadline leaves. */
const READ_RETRIES = 20

/** How often a customer is created that Juspay then does not know. */
const MAX_CREATES = 5

/** Gets a customer by its reference, or creates it where Juspay knows no such customer. */
export async function getOrCreate(
  transport: Transport,
  create: PreparedCall<Customer>,
): Promise<WithResponse<Customer>> {
  if (create.isRefused) return create.run()
  const { maxRetries } = create.options
  const attempts: Attempt[] = []
  const found = await read(transport, create, { maxRetries, attempts }).catch(unlessMissing)
  if (found && !isAnothers(found.value, create)) return answer(found, false)
  return settleCreate(transport, create, { acceptsOthers: true, attempts })
}

/**
 * Creates a customer, and settles what became of it where that is unknown: by reading it, and by
 * creating it again where Juspay knows no such customer.
 */
export async function settleCreate(
  transport: Transport,
  create: PreparedCall<Customer>,
  { acceptsOthers = false, attempts = [] }: { acceptsOthers?: boolean; attempts?: Attempt[] } = {},
): Promise<WithResponse<Customer>> {
  let open: AnyError | undefined
  for (let count = 1; ; count++) {
    try {
      return answer(await create.run(attempts), true)
    } catch (thrown) {
      const error = ours(thrown)
      const isUnknown = error.outcome === 'unknown' || error.outcome === 'succeeded'
      const isThere = error.kind === 'duplicate' && (open !== undefined || acceptsOthers)
      if (error.outcome === 'succeeded') open = error
      if (isUnknown) open ??= error
      const left = open ?? error
      // A timer may be a little early by the clock.
      const isLate = error.kind === 'timeout' && error.phase === 'deadline'
      const isOver = error.kind === 'aborted' || isLate || create.remaining() <= 0
      if (isOver || !(isUnknown || isThere)) throw left

      // Reading may fail as well; then what is known is still what the create left open.
      const maxRetries = Math.max(READ_RETRIES, create.options.maxRetries ?? 0)
      const found = await read(transport, create, { maxRetries, attempts })
        .catch(unlessMissing)
        .catch(() => {
          throw left
        })
      if (found) {
        const isOurs = open !== undefined && agrees(found.value, create)
        const isTaken = isOurs || (acceptsOthers && !isAnothers(found.value, create))
        if (isTaken) return answer(found, isOurs)
        throw left
      }
      if (count >= MAX_CREATES || create.remaining() <= 0) throw left
    }
  }
}

function answer(
  { value, response }: WithResponse<Customer>,
  created: boolean,
): WithResponse<Customer> {
  return { value, response: { ...response, created } }
}

/** Reads the customer that a create is about, within what its deadline leaves. */
async function read(
  transport: Transport,
  { params, options, began }: PreparedCall<Customer>,
  { maxRetries, attempts }: { maxRetries: number | undefined; attempts: Attempt[] },
): Promise<WithResponse<Customer>> {
  // Neither means anything to a read.
  const { reconcile: _, extraParams: __, ...shared } = options
  const input = {
    ids: { customer_id: params['object_reference_id'] },
    params: { options: params['options'] },
    options: { ...shared, maxRetries },
  }
  return transport.prepare(getCustomer, input, began).run(attempts)
}

/** Tells whether a record has another reference, and was found by its id at Juspay. */
function isAnothers(record: Customer, { params }: PreparedCall<Customer>): boolean {
  const { object_reference_id: reference } = params
  return record.id === reference && record.object_reference_id !== reference
}

/** Tells whether a record holds every field that was sent, as far as Juspay documents or shows it. */
function agrees(record: Customer, { params, options }: PreparedCall<Customer>): boolean {
  const { options: _, ...documented } = params
  const extra = Object.entries(options.extraParams ?? {}).filter(
    ([name, value]) =>
      value !== undefined &&
      (Object.hasOwn(customerSchema.entries, name) || Object.hasOwn(record, name)),
  )
  return [...Object.entries(documented), ...extra].every(
    ([name, value]) => toText(Reflect.get(record, name)) === toText(value),
  )
}

/** A form holds nothing but texts, so what was sent may be shown as a text or as what it was. */
function toText(value: unknown): string {
  // A Date is written in quotes.
  return typeof value === 'string' ? value : JSON.stringify(value ?? '').replace(/^"|"$/g, '')
}

/** Gives undefined for a customer that Juspay says it does not know; throws every other error. */
function unlessMissing(error: unknown): undefined {
  // A 404 without a code of Juspay's may be anybody's.
  if (!NotFoundError.isInstance(error) || error.code === undefined) throw error
}

function ours(error: unknown): AnyError {
  // Every class of error is a member of the union, and calls end in nothing else.
  if (SdkError.isInstance(error)) return error as AnyError
  throw error
}
