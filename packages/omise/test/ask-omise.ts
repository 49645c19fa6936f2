import type { OmiseSimulator } from '../src/testing/create-omise-simulator.ts'

/** What a test reads of an answer. */
export interface Asked {
  readonly status: number
  readonly headers: Headers
  // Tests look into answers of every shape, also such as no type describes.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly data: any
}

/** The requests that the tests of the simulator make. */
export interface AskOmise {
  readonly ask: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Asked>
  readonly create: (body: unknown) => Promise<Asked>
  readonly retrieve: (id: string) => Promise<Asked>
  readonly update: (id: string, body: unknown) => Promise<Asked>
  readonly destroy: (id: string) => Promise<Asked>
  readonly list: (query?: Record<string, string | number>) => Promise<Asked>
  readonly search: (query?: Record<string, string | number>) => Promise<Asked>
}

/**
 * Makes requests to a simulator with its key, as any HTTP client would.
 *
 * @param version - The `Omise-Version` to ask for, if any.
 */
export function askOmise(
  simulator: Pick<OmiseSimulator, 'baseUrl' | 'fetch' | 'secretKey'>,
  version?: string,
): AskOmise {
  const ask: AskOmise['ask'] = async (method, path, body, headers) => {
    const response = await simulator.fetch(simulator.baseUrl + path, {
      method,
      headers: {
        authorization: `Basic ${btoa(`${simulator.secretKey}:`)}`,
        ...(version && { 'omise-version': version }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined || typeof body === 'string' ? (body ?? null) : JSON.stringify(body),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json') && text !== ''
    return {
      status: response.status,
      headers: response.headers,
      data: isJson ? JSON.parse(text) : text,
    }
  }
  return {
    ask,
    create: (body) => ask('POST', '/customers', body),
    retrieve: (id) => ask('GET', `/customers/${id}`),
    update: (id, body) => ask('PATCH', `/customers/${id}`, body),
    destroy: (id) => ask('DELETE', `/customers/${id}`),
    list: (values = {}) => ask('GET', `/customers?${writeQuery(values)}`),
    search: (values = {}) => ask('GET', `/search?${writeQuery({ scope: 'customer', ...values })}`),
  }
}

function writeQuery(values: Record<string, string | number>): string {
  const entries = Object.entries(values).map(([name, value]) => [name, String(value)])
  return String(new URLSearchParams(entries))
}
