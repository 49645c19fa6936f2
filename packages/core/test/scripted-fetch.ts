/** A request as it was handed to `fetch`. */
export interface SeenRequest {
  readonly method: string | undefined
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/** What a scripted `fetch` does for one request. */
export type Step = Response | Error | ((signal: AbortSignal) => Promise<Response>)

/** A `fetch` that goes through steps one after another, the last one for ever. */
export interface ScriptedFetch {
  readonly fetch: typeof globalThis.fetch
  readonly seen: SeenRequest[]
}

/** Makes a `fetch` that goes through steps, and keeps what it was asked. */
export function scriptedFetch(...steps: Step[]): ScriptedFetch {
  const seen: SeenRequest[] = []
  return {
    seen,
    fetch: async (input, init) => {
      const headers = { ...(init?.headers as Record<string, string>) }
      seen.push({ method: init?.method, url: new Request(input).url, headers, body: init?.body })
      const step = steps[Math.min(seen.length, steps.length) - 1]
      if (step instanceof Error) throw step
      if (step instanceof Response) return step.clone()
      if (step && init?.signal) return step(init.signal)
      throw new Error('The script has no step for this request.')
    },
  }
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

/** What Node.js's `fetch` rejects with, for a code of the system's. */
export function networkError(code: string, syscall?: string): Error {
  const cause = Object.assign(new Error(`${syscall ?? 'read'} ${code}`), { code, syscall })
  return new TypeError('fetch failed', { cause })
}
