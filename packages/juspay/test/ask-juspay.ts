import type { JuspaySimulator } from '../src/testing/create-juspay-simulator.ts'

/** What a test reads of an answer. */
export interface Asked {
  readonly status: number
  readonly headers: Headers
  // Tests look into answers of every shape, also such as no type describes.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly data: any
}

type Texts = Record<string, string>

/** The requests that the tests of the simulator make. */
export interface AskJuspay {
  readonly ask: (
    method: string,
    path: string,
    body?: string | Texts,
    headers?: Texts,
  ) => Promise<Asked>
  readonly create: (fields: Texts) => Promise<Asked>
  readonly get: (id: string) => Promise<Asked>
  readonly update: (id: string, fields: Texts) => Promise<Asked>
}

/** Makes requests to a simulator with its key, as any HTTP client would. */
export function askJuspay(
  simulator: Pick<JuspaySimulator, 'apiKey' | 'baseUrl' | 'fetch' | 'merchantId'>,
): AskJuspay {
  const ask: AskJuspay['ask'] = async (method, path, body, headers) => {
    const response = await simulator.fetch(simulator.baseUrl + path, {
      method,
      headers: {
        authorization: `Basic ${btoa(`${simulator.apiKey}:`)}`,
        'x-merchantid': simulator.merchantId,
        ...headers,
      },
      body: typeof body === 'object' ? new URLSearchParams(body) : (body ?? null),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json')
    return {
      status: response.status,
      headers: response.headers,
      data: isJson ? JSON.parse(text) : text,
    }
  }
  return {
    ask,
    create: (fields) => ask('POST', '/customers', fields),
    get: (id) => ask('GET', `/customers/${id}`),
    update: (id, fields) => ask('POST', `/customers/${id}`, fields),
  }
}
