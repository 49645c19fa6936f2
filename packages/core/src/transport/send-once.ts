import { isBrowser, isBun, isDeno } from './runtime.ts'

/**
 * Gives the body and the options with which `fetch` sends a request, and that once. Runtimes send
 * it again by themselves when its connection is lost: Node.js over HTTP/2, if it has no body; Deno,
 * unless its body is one that it does not copy; Bun, unless the connection is not to be kept. So a
 * write that has no body is given one that is empty. A read is not to be answered by a browser's
 * cache, which may keep a 301 or a 410 for ever.
 *
 * @see https://github.com/denoland/deno/pull/32566
 */
export function sendOnce(
  method: string,
  body: string | undefined,
): { body: string | Blob | null; keepalive?: boolean; cache?: 'no-store' } {
  if (method === 'GET') return { body: null, ...(isBrowser() && { cache: 'no-store' }) }
  if (body !== undefined) return { body: isDeno() ? new Blob([body]) : body }
  return { body: new Blob([]), ...(isBun() && { keepalive: false }) }
}
