import type { ReadonlySignal } from '@preact/signals'
import { signal } from '@preact/signals'

/** Tells which requests have gone anywhere else than to a simulator. */
export interface Strays {
  /** How many have: those that were answered, or lost, and that no simulator has seen. */
  readonly count: ReadonlySignal<number>
  /** Watches what sends requests. */
  readonly watchSent: (fetch: Fetch) => Fetch
  /** Watches what takes them at a simulator. */
  readonly watchTaken: (fetch: Fetch) => Fetch
}

type Fetch = typeof globalThis.fetch

/** A request that is under way. */
interface Sent {
  readonly what: string
  isTaken: boolean
}

/** Creates what counts the requests that have left the page. */
export function createStrays(): Strays {
  const count = signal(0)
  const underWay = new Set<Sent>()
  return {
    count,
    watchSent: (fetch) => async (input, init) => {
      const sent: Sent = { what: describe(input, init), isTaken: false }
      underWay.add(sent)
      try {
        return await fetch(input, init)
      } finally {
        underWay.delete(sent)
        // What was given up before anybody had it tells nothing.
        if (!sent.isTaken && !init?.signal?.aborted) count.value += 1
      }
    },
    watchTaken: (fetch) => (input, init) => {
      const what = describe(input, init)
      // Of two that are alike, either will do.
      const sent = Array.from(underWay).find((each) => !each.isTaken && each.what === what)
      if (sent) sent.isTaken = true
      return fetch(input, init)
    },
  }
}

function describe(input: Parameters<Fetch>[0], init: RequestInit | undefined): string {
  const isRequest = input instanceof Request
  const method = init?.method ?? (isRequest ? input.method : 'GET')
  return `${method} ${new URL(isRequest ? input.url : input).href}`
}
