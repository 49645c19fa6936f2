import { createJuspay, type Customer, SdkError } from '@x/juspay'
import { type Endpoint, getCustomer } from '@x/juspay/endpoints'
import { createJuspaySimulator } from '@x/juspay/testing'

const { apiKey, merchantId, fetch } = createJuspaySimulator()
const juspay = createJuspay({ apiKey, merchantId, fetch, environment: 'sandbox' })
const params = { object_reference_id: 'guest_user', mobile_number: '9988776655' }

/** Uses the package as a program in TypeScript does: it is compiled, and never run. */
export async function use(signal: AbortSignal): Promise<Customer | string> {
  const { value, response } = await juspay.customers.getOrCreate(params, { signal }).withResponse()
  if (response.created) return response.headers.get('x-request-id') ?? value.date_created
  const form = new URLSearchParams({ first_name: 'Jon' })
  const result = await juspay.customers.update(value.object_reference_id, form).safe()
  if (!result.ok && SdkError.isInstance(result.error)) return result.error.outcome
  return result.ok ? result.value : value
}

/** Sends through a `fetch` of its own. */
export async function get(id: string): Promise<Customer> {
  const other = createJuspay({
    environment: 'production',
    fetch: (input, init) => globalThis.fetch(input, init),
    onEvent: (event) => getCustomer.operation === event.operation,
  })
  return other.customers.get(id)
}

/** Reads an endpoint, as a tool does. */
export function pathOf({ method, path }: Endpoint): string {
  return `${method} ${path}`
}

// @ts-expect-error -- a misspelt param is found by the compiler
void juspay.customers.create({ ...params, emial: 'customer@mail.com' })

createJuspay({ environment: 'sandbox', fetch: globalThis.fetch })
