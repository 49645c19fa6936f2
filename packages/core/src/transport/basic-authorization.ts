/** Gives the `Authorization` header for a key that is a user name without a password. */
export function basicAuthorization(key: string): string {
  return `Basic ${btoa(`${key}:`)}`
}
