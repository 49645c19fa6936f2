import type { AllowedEndpoint, TestAccount } from '../src/operations/test-account.ts'

/** Where a request goes. */
export interface Target {
  readonly endpoint: AllowedEndpoint
  readonly url: string
}

/**
 * Finds the endpoint that a request is for, and builds the provider's address from the endpoint
 * itself: nothing of the address that came in is used as it is.
 *
 * @param address - The path and the query, below the account's own.
 * @returns Undefined for what is none of the account's endpoints.
 */
export function findTarget(
  account: TestAccount,
  method: string,
  address: string,
): Target | undefined {
  const [given = '', ...rest] = address.split('?')
  for (const endpoint of account.endpoints) {
    const path = endpoint.method === method ? rebuildPath(endpoint.path, given) : undefined
    if (path === undefined) continue
    const query = rebuildQuery(endpoint, rest.join('?'))
    if (query === undefined) continue
    return { endpoint, url: `${account.baseUrl}${path}${query && `?${query}`}` }
  }
  return undefined
}

function rebuildPath(template: string, given: string): string | undefined {
  const segments = given.split('/')
  const expected = template.split('/')
  if (segments.length !== expected.length) return undefined
  const rebuilt = expected.map((name, index) => rebuildSegment(name, segments[index] ?? ''))
  return rebuilt.includes(undefined) ? undefined : rebuilt.join('/')
}

function rebuildSegment(name: string, given: string): string | undefined {
  if (!name.startsWith('{')) return given === name ? name : undefined
  try {
    const id = decodeURIComponent(given)
    // Encoded, these are part of the id; a service that decodes too early would take another path.
    const climbs = id.split(/[/\\]/).some((part) => part === '.' || part === '..')
    return id.trim() === '' || climbs ? undefined : encodeURIComponent(id)
  } catch {
    return undefined
  }
}

/** Keeps what is the operation's own as it is, and lets in what the operation takes besides. */
function rebuildQuery(endpoint: AllowedEndpoint, given: string): string | undefined {
  const { method, params, query: own = {} } = endpoint
  const taken = method === 'GET' || method === 'DELETE' ? (params?.entries ?? {}) : {}
  const query = new URLSearchParams(own)
  for (const [name, value] of new URLSearchParams(given)) {
    if (Object.hasOwn(own, name) && own[name] === value) continue
    // Nested params begin with the name of the outermost: `filters[created]`, `options.x`.
    const [outermost = ''] = /^[^.[]*/.exec(name) ?? []
    if (!Object.hasOwn(taken, outermost)) return undefined
    query.append(name, value)
  }
  return query.toString()
}
