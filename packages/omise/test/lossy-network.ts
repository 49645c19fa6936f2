type Fetch = typeof globalThis.fetch

/** Makes chance that is the same at every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Puts a network before a `fetch` that loses some of the answers, and some of the requests. */
export function lossyNetwork(
  fetch: Fetch,
  { answers, requests = 0, seed = 1 }: { answers: number; requests?: number; seed?: number },
): Fetch {
  const random = seeded(seed)
  const lose = (): never => {
    const cause = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })
    throw new TypeError('fetch failed', { cause })
  }
  return async (input, init) => {
    if (random() < requests) return lose()
    const response = await fetch(input, init)
    return random() < answers ? lose() : response
  }
}

/** A clock whose waits take no time. */
export function quickClock(): { sleep: () => Promise<void> } {
  return { sleep: async () => {} }
}
