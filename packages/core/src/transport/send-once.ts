import { isBun, isDeno } from './runtime.ts'

/**
 * Gives the body and the options with which `fetch` sends a write once. Deno sends a request that
 * was lost on a kept-alive connection again by itself, whatever its method, unless its body is one
 * that it does not copy; Bun does so unless the connection is not to be kept.
 *
 * @see https://github.com/denoland/deno/pull/32566
 */
export function sendOnce(
  method: string,
  body: string | undefined,
): { body: string | Blob | null; keepalive?: boolean } {
  if (body !== undefined) return { body: isDeno() ? new Blob([body]) : body }
  return isBun() && method === 'DELETE' ? { body: null, keepalive: false } : { body: null }
}

/** Tells whether the runtime may send a write twice all the same: Deno, where there is no body. */
export function repeatsByItself(method: string): boolean {
  return isDeno() && method === 'DELETE'
}
