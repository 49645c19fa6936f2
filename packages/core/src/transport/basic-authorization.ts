/**
 * Gives the `Authorization` header for a key that is a user name without a password.
 *
 * @param key - The key, of ASCII characters, as core checks every key to be.
 */
export function basicAuthorization(key: string): string {
  return `Basic ${btoa(`${key}:`)}`
}
