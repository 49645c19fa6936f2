import { isBun, isDeno } from './runtime.ts'

/**
 * Gives the body and the options with which `fetch` sends a write once. Runtimes send a request
 * again by themselves when its connection is lost: Node.js over HTTP/2, if it has no body; Deno,
 * unless its body is one that it does not copy; Bun, unless the connection is not to be kept. So
 * whatever has no body is given one that is empty.
 *
 * @see https://github.com/denoland/deno/pull/32566
 */
export function sendOnce(
  method: string,
  body: string | undefined,
): { body: string | Blob | null; keepalive?: boolean } {
  if (method === 'GET') return { body: null }
  if (body !== undefined) return { body: isDeno() ? new Blob([body]) : body }
  return { body: new Blob([]), ...(isBun() && { keepalive: false }) }
}
