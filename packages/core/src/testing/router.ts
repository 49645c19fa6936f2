import type { Endpoint } from '../transport/endpoint.ts'

/** What a simulator needs to know of an endpoint in order to find it for a request. */
export interface RoutedEndpoint extends Pick<Endpoint, 'operation' | 'path'> {
  /** The HTTP method. */
  readonly method: string
}

/** The operation that a request is for. */
export interface RouteMatch {
  /** The operation's name, such as `customers.retrieve`. */
  readonly operation: string
  /** The ids in the path, decoded, by their names in the template. */
  readonly ids: Readonly<Record<string, string>>
}

/** Finds the operation that a method and a path are for, if there is one. */
export type Router = (method: string, pathname: string) => RouteMatch | undefined

/**
 * Creates a router over endpoint values.
 *
 * @param endpoints - The endpoints, or routes of the same form.
 * @param baseUrl - The service's base URL: its path is taken off a request's path where it is
 *   there. The host is never looked at, so that the same simulator serves behind any.
 */
export function createRouter(endpoints: readonly RoutedEndpoint[], baseUrl: string): Router {
  const prefix = splitPath(new URL(baseUrl).pathname)
  const routes = endpoints.map((endpoint) => ({ endpoint, template: splitPath(endpoint.path) }))
  return (method, pathname) => {
    const whole = splitPath(pathname)
    const hasPrefix = prefix.every((segment, index) => segment === whole[index])
    const segments = hasPrefix ? whole.slice(prefix.length) : whole
    for (const { endpoint, template } of routes) {
      const ids = endpoint.method === method ? matchPath(template, segments) : undefined
      if (ids) return { operation: endpoint.operation, ids }
    }
    return undefined
  }
}

/** A slash at the end of a path makes no difference. */
function splitPath(pathname: string): string[] {
  return pathname
    .replace(/^\/|\/$/g, '')
    .split('/')
    .filter((segment, index) => segment !== '' || index > 0)
}

function matchPath(
  template: readonly string[],
  segments: readonly string[],
): Record<string, string> | undefined {
  if (template.length !== segments.length) return undefined
  const ids: Record<string, string> = {}
  for (const [index, part] of template.entries()) {
    const segment = segments[index] ?? ''
    if (part.startsWith('{')) {
      const id = decode(segment)
      if (!id) return undefined
      ids[part.slice(1, -1)] = id
    } else if (part !== segment) {
      return undefined
    }
  }
  return ids
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment)
  } catch {
    return undefined
  }
}
