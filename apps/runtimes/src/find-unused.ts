import type { Endpoint } from '@x/core'
import type { LoggedRequest } from '@x/core/testing'

/**
 * Finds the operations that no request was made for.
 *
 * @returns The operations' names.
 */
export function findUnused(
  endpoints: readonly Pick<Endpoint, 'method' | 'operation' | 'path'>[],
  requests: readonly Pick<LoggedRequest, 'method' | 'url'>[],
): string[] {
  const asked = requests.map(({ method, url }) => `${method} ${new URL(url).pathname}`)
  return endpoints
    .filter(({ method, path }) => {
      const pattern = new RegExp(`^${method} ${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`)
      return !asked.some((line) => pattern.test(line))
    })
    .map(({ operation }) => operation)
}
