export { networkError } from '../src/testing/answer.ts'

/** What a scripted `fetch` does with one request: it answers, fails, or does what it is told. */
export type Step = Response | Error | ((signal: AbortSignal) => Promise<Response>)

/** A request as it was handed to `fetch`. */
export interface SeenRequest {
  readonly method: string | undefined
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/** A `fetch` that goes through steps, and what it was asked. */
export interface ScriptedFetch {
  readonly fetch: typeof globalThis.fetch
  readonly seen: SeenRequest[]
}

/** Makes a `fetch` that goes through steps, the last one for ever, and keeps what it was asked. */
export function scriptedFetch(...steps: Step[]): ScriptedFetch {
  const seen: SeenRequest[] = []
  const fetch: typeof globalThis.fetch = async (input, init = {}) => {
    const url = input instanceof Request ? input.url : String(input)
    const { method, headers, body, signal } = init
    // The transport hands its headers over as an object.
    seen.push({ method, url, headers: { ...(headers as Record<string, string>) }, body })
    const step = steps[Math.min(seen.length, steps.length) - 1]
    if (step instanceof Error) throw step
    if (step instanceof Response) return step.clone()
    if (!step) throw new Error('The script has no step for this request.')
    return step(signal ?? new AbortController().signal)
  }
  return { fetch, seen }
}

/** An answer in JSON. */
export function json(data: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(data), {
    status,
    headers: {
      'content-type': 'application/json',
      'x-request-id': `request-${status}`,
      ...headers,
    },
  })
}

/** A thing as Acme answers it. */
export const thing = { object: 'thing', id: 'thing_1' }

/** An error as Acme answers it. */
export function problem(
  code: string,
  status: number,
  headers: Record<string, string> = {},
): Response {
  return json({ object: 'error', code, message: `${code} happened` }, status, headers)
}
