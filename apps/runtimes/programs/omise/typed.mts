import { createOmise, type Customer, type CustomerAt, SdkError } from '@x/omise'
import { type Endpoint, searchCustomers } from '@x/omise/endpoints'
import { createOmiseSimulator } from '@x/omise/testing'

const simulator = createOmiseSimulator({ assume: { metadata: 'merge' } })
const omise = createOmise({ secretKey: simulator.secretKey, fetch: simulator.fetch })

/** Uses the package as a program in TypeScript does: it is compiled, and never run. */
export async function use(signal: AbortSignal): Promise<(Customer | string)[]> {
  const { value, response } = await omise.customers
    .create({ email: 'lucius@omise.co' }, { signal, reconcile: 'order-1001' })
    .withResponse()
  const found = [response.headers.get('x-request-id') ?? value.created_at]
  for await (const { id } of omise.customers.list({ limit: 5 }, { prefetch: 1 })) found.push(id)
  const result = await omise.customers.update(value.id, new URLSearchParams({ email: '' })).safe()
  if (!result.ok && SdkError.isInstance(result.error)) found.push(result.error.outcome)
  return result.ok ? [result.value] : found
}

/** Sends through a `fetch` of its own, at a version of its own. */
export async function retrieve(id: string): Promise<CustomerAt<'2017-11-02'>> {
  const older = createOmise({
    apiVersion: '2017-11-02',
    fetch: (input, init) => globalThis.fetch(input, init),
    onEvent: (event) => searchCustomers.operation === event.operation,
  })
  return older.customers.retrieve(id)
}

/** Reads an endpoint, as a tool does. */
export function pathOf({ method, path }: Endpoint): string {
  return `${method} ${path}`
}

// @ts-expect-error -- a misspelt param is found by the compiler
void omise.customers.create({ emial: 'lucius@omise.co' })

createOmise({ fetch: globalThis.fetch })
