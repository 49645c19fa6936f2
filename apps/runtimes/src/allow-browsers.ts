import type { SimulatedFetch } from '@x/core/testing'

/**
 * Adds to a service's answers what a page of another origin needs in order to read them (CORS).
 */
export function allowBrowsers(service: { readonly fetch: SimulatedFetch }): {
  readonly fetch: SimulatedFetch
} {
  return {
    async fetch(input, init) {
      const request = new Headers(init?.headers)
      const allowed = {
        'access-control-allow-origin': '*',
        'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
        'access-control-allow-headers': request.get('access-control-request-headers') ?? '',
        'access-control-expose-headers': '*',
      }
      // What a browser asks before it sends a key.
      if (init?.method === 'OPTIONS') return new Response(null, { status: 204, headers: allowed })
      const answer = await service.fetch(input, init)
      const headers = [...answer.headers, ...Object.entries(allowed)]
      return new Response(answer.body, { status: answer.status, headers })
    },
  }
}
