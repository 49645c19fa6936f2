/**
 * Reads the Basic credentials of a request, as `basicAuthorization` writes them for a client.
 *
 * @returns The user name, a colon and the password; empty without any, and `undefined` when they
 *   cannot be read.
 */
export function readBasicCredentials(headers: Headers): string | undefined {
  const encoded = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(headers.get('authorization') ?? '')?.[1]
  try {
    return atob(encoded ?? '')
  } catch {
    return undefined
  }
}
