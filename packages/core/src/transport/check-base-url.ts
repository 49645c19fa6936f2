/** Checks a base URL; gives what is wrong with it, or undefined. */
export function checkBaseUrl(input: unknown): string | undefined {
  if (typeof input !== 'string' || !URL.canParse(input)) {
    return 'must be a whole URL, such as https://api.example.com'
  }
  const { username, password, protocol, hostname } = new URL(input)
  if (username || password) return 'must not hold a user or a password'
  if (/[?#]/.test(input)) return 'must not hold a query or a fragment'
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
    ? undefined
    : 'must begin with https: (http: is for this machine only)'
}

function isLoopback(hostname: string): boolean {
  return /^(?:(?:.+\.)?localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname)
}
