import { ConfigError } from '../errors/config-error.ts'
import type { ParamsIssue } from '../errors/params-error.ts'
import { ParamsError } from '../errors/params-error.ts'
import { checkId, fillPath, idNames } from '../params/path-ids.ts'
import { readEntries } from '../params/read-entries.ts'
import { readParams } from '../params/read-params.ts'
import { snapshot } from '../params/snapshot.ts'
import { showKey } from '../params/show-key.ts'
import { encodeParams, findNull } from './encode-params.ts'
import type { Endpoint } from './endpoint.ts'
import { createMasker } from './masker.ts'
import type { Provider } from './provider.ts'
import { readHeaders } from './read-headers.ts'
import type { ReadSettings } from './read-settings.ts'
import { readOptions } from './read-options.ts'
import type { RequestOptions } from './request-options.ts'

/** What a call is given: the ids of its path, its params and its options, all unchecked. */
export interface CallInput {
  /** The ids in the path, by their names in the endpoint's template. */
  readonly ids?: Readonly<Record<string, unknown>> | undefined
  /** The params, in any of the forms that a `ParamsInput` has. */
  readonly params?: unknown
  /** The options of the call. */
  readonly options?: unknown
}

/** A request that lacks only its key. */
export interface BuiltRequest {
  readonly method: Endpoint['method']
  readonly url: string
  readonly body: string | undefined
  /** The call's own key, if it was given one; unchecked. */
  readonly key: unknown
  /** Gives the headers for a key. */
  readonly headers: (key: string) => Record<string, string>
  /** Whether it may be sent again after it may have taken effect. */
  readonly repeatable: boolean
  /** The options, read once: their headers and extra params are plain objects. */
  readonly options: RequestOptions & Readonly<Record<string, unknown>>
  /** The path, with its ids in it. */
  readonly path: string
  /** Whether the endpoint's schema describes what this call answers. */
  readonly isDescribed: boolean
  /** The checked params, without ids. */
  readonly params: Readonly<Record<string, unknown>>
  /** All params that are sent, undocumented ones included. */
  readonly sent: Readonly<Record<string, unknown>>
  /** Gives everything that the caller put into it, for masking. */
  readonly given: () => readonly unknown[]
}

/**
 * Builds the request of a call, without sending anything.
 *
 * @throws {ParamsError} when the ids or the params are wrong.
 * @throws {ConfigError} when an option is wrong.
 */
export function buildRequest(
  provider: Provider,
  settings: ReadSettings,
  endpoint: Endpoint,
  input: CallInput,
): BuiltRequest {
  const details = { provider: provider.name, operation: endpoint.operation }
  // A key or a token may stand in the place of a name.
  const mask = (text: string): string => {
    const secrets = typeof settings.key === 'string' ? [settings.key] : []
    return createMasker(provider, [], secrets).mask(text)
  }
  const refuse = (problem: string): never => {
    throw new ConfigError(`${endpoint.operation} was not sent: ${mask(problem)}`, details)
  }
  const options = readOptions(provider, endpoint, input.options)
  if (typeof options === 'string') return refuse(options)
  const extraHeaders = readHeaders(options.headers, provider.ownHeaders)
  if (typeof extraHeaders === 'string') return refuse(extraHeaders)

  const { values, issues } = readParams(endpoint, input.params)
  const ids = takeIds(endpoint, input.ids ?? {}, values, issues)
  const extra = readExtra(endpoint, options.extraParams, values, issues)
  const params = { ...values, ...extra }
  const isEmpty = (): boolean =>
    // A form has no way to write an empty object.
    provider.body === 'form'
      ? encodeParams(params, provider.nesting) === ''
      : Object.keys(params).length === 0
  if (endpoint.needsParams && issues.length === 0 && isEmpty()) {
    const message = 'there is nothing to change: give at least one parameter'
    issues.push({ path: '', code: 'missing', message })
  }

  const inQuery = endpoint.method === 'GET' || endpoint.method === 'DELETE'
  if (issues.length === 0 && (inQuery || provider.body === 'form')) {
    const name = findNull(params)
    const message = `\`${name}\` is null, which cannot be sent here: leave it out`
    if (name !== undefined) issues.push({ path: name, code: 'type', message })
  }
  if (issues.length > 0) {
    const masked = issues.map((issue) =>
      Object.assign({}, issue, { path: mask(issue.path), message: mask(issue.message) }),
    )
    throw new ParamsError(masked, details)
  }

  const query = encodeParams({ ...endpoint.query, ...(inQuery ? params : {}) }, provider.nesting)
  const path = fillPath(endpoint.path, ids)
  const [contentType, body] = inQuery ? [] : encodeBody(provider, params)
  return {
    method: endpoint.method,
    url: `${settings.baseUrl}${path}${query && `?${query}`}`,
    body,
    key: options[provider.key.setting],
    headers: (key) => ({
      ...settings.sentHeaders,
      ...(contentType && { 'content-type': contentType }),
      ...extraHeaders,
      ...provider.headers({ key, settings: settings.given, options, ids, params }),
    }),
    repeatable: isRepeatable(endpoint, params),
    options: { ...options, headers: extraHeaders, extraParams: extra },
    path,
    isDescribed: provider.isDescribed?.({ settings: settings.given, options }) ?? true,
    params: values,
    sent: params,
    given: () => {
      const ownOptions = Object.keys(provider.options).map((name) => options[name])
      return [ids, params, settings.headers, extraHeaders, ownOptions]
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

/** Takes the ids of the path from where they were given: before the params, or among them. */
function takeIds(
  endpoint: Endpoint,
  given: Readonly<Record<string, unknown>>,
  values: Record<string, unknown>,
  issues: ParamsIssue[],
): Record<string, string> {
  const ids: Record<string, string> = {}
  for (const name of idNames(endpoint.path)) {
    const among = Object.hasOwn(values, name) ? values[name] : undefined
    const id = Object.hasOwn(given, name) ? given[name] : among
    delete values[name]
    if (Object.hasOwn(given, name) && among !== undefined && among !== id) {
      const message = `\`${name}\` is given twice, and not the same`
      issues.push({ path: name, code: 'conflict', message })
    }
    const issue = checkId(id, name)
    if (issue) issues.push(issue)
    else ids[name] = String(id)
  }
  return ids
}

function readExtra(
  { query }: Endpoint,
  extraParams: RequestOptions['extraParams'],
  values: Readonly<Record<string, unknown>>,
  issues: ParamsIssue[],
): Record<string, unknown> {
  const extra: Record<string, unknown> = {}
  if (extraParams === undefined) return extra
  const read = readEntries(extraParams)
  if (typeof read === 'string') {
    issues.push({ path: 'extraParams', code: 'type', message: `\`extraParams\`: ${read}` })
    return extra
  }
  const given = { ...query, ...values }
  for (const [name, value] of read.entries) {
    if (value === undefined) continue
    const path = `extraParams.${showKey(name)}`
    // `options.a` and `filters[a]` are members of what the params may hold.
    const root = name.replace(/[.[].*/s, '')
    if (Object.hasOwn(given, root) || Object.hasOwn(extra, name) || name === '__proto__') {
      const message = `\`${path}\` is given twice`
      issues.push({ path, code: 'conflict', message })
      continue
    }
    extra[name] = snapshot(value, path, issues)
  }
  return extra
}

function isRepeatable({ repeat }: Endpoint, params: object): boolean {
  if (typeof repeat === 'string') return repeat === 'safe'
  return !repeat.never.some((name) => Object.hasOwn(params, name))
}
