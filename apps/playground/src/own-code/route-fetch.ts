/** An address, and what makes the requests to it. */
export interface Route {
  readonly baseUrl: string
  readonly fetch: typeof globalThis.fetch
}

/** Makes a `fetch` that knows these addresses, and refuses every other one. */
export function routeFetch(routes: readonly Route[]): typeof globalThis.fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input).href
    const route = routes.find(({ baseUrl }) => url.startsWith(`${baseUrl}/`))
    if (!route) throw new TypeError('Failed to fetch: only the simulated addresses are known here')
    return route.fetch(input, init)
  }
}
