import type { AnyError, CallParts, PreparedCall, Transport, WithResponse } from '@x/core'
import { isOver } from '@x/core'
import type { Customer } from './customer.ts'
import { customerSchema } from './customer.ts'
import { getIfThere, isAnothers, prepareByReference } from './get-by-reference.ts'

/** A read settles nothing by failing, so it is tried for as long as the deadline leaves. */
const READ_RETRIES = 20

/** How often a customer is created that Juspay then does not know. */
const MAX_CREATES = 5

/**
 * Creates a customer, and settles what became of it where that is unknown: by reading it, and by
 * creating it again where Juspay knows no such customer.
 *
 * @param parts - The call that it is a part of.
 */
export async function reconcileCreate(
  transport: Transport,
  create: PreparedCall<Customer>,
  parts: CallParts,
  { acceptsOthers = false }: { readonly acceptsOthers?: boolean } = {},
): Promise<WithResponse<Customer>> {
  /** The gravest of the creates of which it is unknown what became of them. */
  let unsettled: AnyError | undefined
  for (let count = 1; ; count++) {
    try {
      const { value, response } = await create.run(parts)
      return { value, response: { ...response, created: true } }
    } catch (thrown) {
      // Whatever a call ends in is one of ours.
      const error = thrown as AnyError
      const isUnsettled = error.outcome === 'unknown' || error.outcome === 'succeeded'
      if (isUnsettled && (!unsettled || error.outcome === 'succeeded')) unsettled = error
      /** What the call ends in, unless reading settles it. */
      const failure = unsettled ?? error
      const isThere = error.kind === 'duplicate' && (unsettled !== undefined || acceptsOthers)
      if (isOver(error) || !(isUnsettled || isThere)) throw failure

      const maxRetries = Math.max(READ_RETRIES, create.options.maxRetries ?? 0)
      const get = prepareByReference(transport, create, maxRetries)
      const found = await getIfThere(get, parts).catch(() => {
        throw failure
      })
      if (found) {
        const { value, response } = found
        const created = unsettled !== undefined && agrees(value, create)
        if (!created && (!acceptsOthers || isAnothers(value, create))) throw failure
        return { value, response: { ...response, created } }
      }
      if (count >= MAX_CREATES) throw failure
    }
  }
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
  return JSON.stringify(value ?? '').replace(/^"|"$/g, '')
}
