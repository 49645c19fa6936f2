import { fillPath } from '../params/path-ids.ts'
import { encodeParams } from './encode-params.ts'
import type { Endpoint } from './endpoint.ts'
import { isInQuery } from './is-in-query.ts'
import type { Provider } from './provider.ts'
import type { CheckedCall } from './read-call.ts'
import type { ReadSettings } from './read-settings.ts'

/** A request that lacks only its key. */
export interface WrittenRequest {
  readonly method: Endpoint['method']
  readonly url: string
  readonly body: string | undefined
  /** Gives the headers for a key. */
  readonly headers: (key: string) => Record<string, string>
  /** Whether it may be sent again after it may have taken effect. */
  readonly repeatable: boolean
  /** The path, with its ids in it. */
  readonly path: string
  /** Gives everything that the caller put into it, for masking. */
  readonly given: () => readonly unknown[]
}

/** Writes the request of a call that was checked. */
export function writeRequest(
  provider: Provider,
  settings: ReadSettings,
  endpoint: Endpoint,
  { ids, params: documented, options }: CheckedCall,
): WrittenRequest {
  const params = { ...documented, ...options.extraParams }
  const inQuery = isInQuery(endpoint)
  const query = encodeParams({ ...endpoint.query, ...(inQuery ? params : {}) }, provider.nesting)
  const path = fillPath(endpoint.path, ids)
  const [contentType, body] = inQuery ? [] : encodeBody(provider, params)
  return {
    method: endpoint.method,
    url: `${settings.baseUrl}${path}${query && `?${query}`}`,
    body,
    headers: (key) => ({
      ...settings.sentHeaders,
      ...(contentType && { 'content-type': contentType }),
      ...options.headers,
      ...provider.headers({ key, settings: settings.given, options, ids, params }),
    }),
    repeatable: isRepeatable(endpoint, params),
    path,
    given: () => {
      const ownOptions = Object.keys(provider.options).map((name) => options[name])
      return [ids, params, settings.headers, options.headers, ownOptions]
    },
  }
}

/** Writes a body, and names what it is. */
function encodeBody(
  { body, nesting }: Provider,
  params: Readonly<Record<string, unknown>>,
): readonly [contentType: string, body: string] {
  return body === 'json'
    ? ['application/json', JSON.stringify(params)]
    : ['application/x-www-form-urlencoded', encodeParams(params, nesting)]
}

function isRepeatable({ repeat }: Endpoint, params: object): boolean {
  if (typeof repeat === 'string') return repeat === 'safe'
  return !repeat.never.some((name) => Object.hasOwn(params, name))
}
