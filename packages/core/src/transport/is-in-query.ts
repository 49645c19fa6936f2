import type { Endpoint } from './endpoint.ts'

/** Tells whether the params of an operation go into the query, and not into a body. */
export function isInQuery({ method }: Endpoint): boolean {
  return method === 'GET' || method === 'DELETE'
}
