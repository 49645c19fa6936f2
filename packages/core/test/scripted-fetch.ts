import type { Step } from '../src/testing/conformance/scripted-fetch.ts'
import { scriptedFetch as followScript } from '../src/testing/conformance/scripted-fetch.ts'

export { networkError } from '../src/testing/answer.ts'
export type { Step }

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
  const fetch = followScript(steps, (url, { method, headers, body }) => {
    // The transport hands its headers over as an object.
    seen.push({ method, url, headers: { ...(headers as Record<string, string>) }, body })
  })
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
