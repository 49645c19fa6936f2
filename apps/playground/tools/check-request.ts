import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** The names by which a browser on this machine calls it. */
const OWN_NAMES = ['localhost', '127.0.0.1', '[::1]']

/**
 * Says why a request cannot come from this server's own page; undefined when it can. What counts
 * are headers that no page can set: a page elsewhere has another origin, and one whose name was
 * bent to this address has another host.
 */
export function findForeign({ headers, socket }: IncomingMessage): string | undefined {
  const { host, origin } = headers
  if (!OWN_NAMES.some((name) => host === `${name}:${socket.localPort}`)) return 'another host'
  if (headers['sec-fetch-site'] !== 'same-origin') return 'another site, or no page at all'
  if (origin !== undefined && origin !== `http://${host}`) return 'another origin'
  return undefined
}

/** Compares two texts in a time that tells nothing of where they differ. */
export function isSameText(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
