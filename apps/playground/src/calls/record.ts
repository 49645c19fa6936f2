import type { Exchange, Header, SentRequest } from './exchange.ts'
import type { Redactor } from './redactor.ts'

/**
 * Wraps a `fetch` so that everything that goes through it is seen. What is seen is redacted first.
 *
 * @param fetch - What sends the requests.
 * @param redactor - What takes the secrets out.
 * @param onChange - Is given all exchanges, in order, whenever one of them has changed.
 */
export function record(
  fetch: typeof globalThis.fetch,
  redactor: Redactor,
  onChange: (exchanges: readonly Exchange[]) => void,
): typeof globalThis.fetch {
  let exchanges: readonly Exchange[] = []
  const change = (index: number, exchange: Exchange): void => {
    exchanges = exchanges.map((each, at) => (at === index ? exchange : each))
    onChange(exchanges)
  }
  return async (input, init) => {
    const index = exchanges.length
    const request = describeRequest(input, init, redactor)
    const sentAt = performance.now()
    exchanges = [...exchanges, { request, sentAt }]
    onChange(exchanges)
    try {
      const response = await fetch(input, init)
      const headersAt = performance.now()
      const { status } = response
      const headers = describeHeaders(response.headers, redactor)
      const begun: Exchange = {
        request,
        sentAt,
        headersAt,
        response: { status, headers, body: '' },
      }
      change(index, begun)
      const addBody = async (copy: Response): Promise<void> => {
        const body = redactor.text(await readBody(copy))
        const endedAt = performance.now()
        change(index, { ...begun, endedAt, response: { status, headers, body } })
      }
      void addBody(response.clone())
      return response
    } catch (error) {
      const failure = redactor.text(String(error))
      change(index, { request, sentAt, endedAt: performance.now(), failure })
      throw error
    }
  }
}

/** Describes a request as it is handed to `fetch`. */
export function describeRequest(
  input: Parameters<typeof globalThis.fetch>[0],
  init: RequestInit | undefined,
  redactor: Redactor,
): SentRequest {
  const isRequest = input instanceof Request
  const body = init?.body
  return {
    method: init?.method ?? (isRequest ? input.method : 'GET'),
    url: redactor.text(isRequest ? input.url : String(input)),
    headers: describeHeaders(
      new Headers(init?.headers ?? (isRequest ? input.headers : {})),
      redactor,
    ),
    body: typeof body === 'string' ? redactor.text(body) : '',
  }
}

function describeHeaders(headers: Headers, redactor: Redactor): readonly Header[] {
  return Array.from(headers, ([name, value]): Header => [name, redactor.header(name, value)])
}

/** A body that is cut off is not a failure of the recorder: the call itself tells of it. */
async function readBody(response: Response): Promise<string> {
  try {
    return await response.text()
  } catch {
    return ''
  }
}
