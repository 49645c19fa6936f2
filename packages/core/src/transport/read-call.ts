import type { ParamsIssue } from '../errors/params-error.ts'
import { ParamsError } from '../errors/params-error.ts'
import { issueAt } from '../params/issue-at.ts'
import { checkId, idNames } from '../params/path-ids.ts'
import { readEntries } from '../params/read-entries.ts'
import { readParams } from '../params/read-params.ts'
import { showKey } from '../params/show-key.ts'
import { snapshot } from '../params/snapshot.ts'
import { encodeParams, findNull } from './encode-params.ts'
import type { Endpoint } from './endpoint.ts'
import { isInQuery } from './is-in-query.ts'
import { createMasker } from './masker.ts'
import type { Provider } from './provider.ts'
import { readHeaders } from './read-headers.ts'
import type { ReadSettings } from './read-settings.ts'
import { refuseConfig } from './refuse-config.ts'
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

/** What a call is given, read once and checked. */
export interface CheckedCall {
  /** The ids in the path. */
  readonly ids: Readonly<Record<string, string>>
  /** The params, without ids. */
  readonly params: Readonly<Record<string, unknown>>
  /** The options: their headers and extra params are plain objects. */
  readonly options: CheckedOptions
}

/** The options of a call, read once and checked. */
export interface CheckedOptions extends RequestOptions {
  readonly headers: Readonly<Record<string, string>>
  readonly extraParams: Readonly<Record<string, unknown>>
  /** The provider's own, and those of the operation. */
  readonly [name: string]: unknown
}

/**
 * Reads and checks what a call is given, without sending anything.
 *
 * @throws {ParamsError} when the ids or the params are wrong.
 * @throws {ConfigError} when an option is wrong.
 */
export function readCall(
  provider: Provider,
  settings: ReadSettings,
  endpoint: Endpoint,
  input: CallInput,
): CheckedCall {
  // A key or a token may stand in the place of a name.
  const mask = (text: string): string => {
    const secrets = typeof settings.key === 'string' ? [settings.key] : []
    return createMasker(provider, [], secrets).mask(text)
  }
  const refuse = (problem: string): never => {
    throw refuseConfig(provider, mask(problem), endpoint.operation)
  }
  const options = readOptions(provider, endpoint, input.options)
  if (typeof options === 'string') return refuse(options)
  const extraHeaders = readHeaders(options.headers, provider)
  if (typeof extraHeaders === 'string') return refuse(extraHeaders)

  const { values, issues } = readParams(endpoint, input.params)
  const ids = takeIds(endpoint, input.ids ?? {}, values, issues)
  const extra = readExtra(endpoint, options.extraParams, values, issues)
  const params = { ...values, ...extra }
  if (issues.length === 0) {
    const isForm = provider.body === 'form'
    if (endpoint.needsParams) {
      // A form has no way to write an empty object.
      const written = isForm ? encodeParams(params, provider.nesting) : Object.keys(params)
      const what = 'change nothing: give at least one parameter'
      if (written.length === 0) issues.push(issueAt('', 'missing', what))
    }
    const name = isForm || isInQuery(endpoint) ? findNull(params) : undefined
    if (name !== undefined) issues.push(issueAt(name, 'type', 'must not be null: leave it out'))
  }
  if (issues.length > 0) {
    const masked = issues.map((issue) =>
      Object.assign({}, issue, { path: mask(issue.path), message: mask(issue.message) }),
    )
    throw new ParamsError(masked, { provider: provider.name, operation: endpoint.operation })
  }

  const checked = { ...options, headers: extraHeaders, extraParams: extra }
  return { ids, params: values, options: checked }
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
    const among = values[name]
    const id = Object.hasOwn(given, name) ? given[name] : among
    delete values[name]
    if (among !== undefined && among !== id) {
      issues.push(issueAt(name, 'conflict', 'is given twice, and not the same'))
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
    issues.push(issueAt('extraParams', 'type', read))
    return extra
  }
  const given = { ...query, ...values }
  for (const [name, value] of read.entries) {
    if (value === undefined) continue
    const path = `extraParams.${showKey(name)}`
    // `options.a` and `filters[a]` are members of what the params may hold.
    const root = name.replace(/[.[].*/s, '')
    if (name === '__proto__') {
      issues.push(issueAt(path, 'unknown', 'is not a name that can be sent'))
    } else if (Object.hasOwn(given, root) || Object.hasOwn(extra, name)) {
      issues.push(issueAt(path, 'conflict', 'is given twice'))
    } else {
      extra[name] = snapshot(value, path, issues)
    }
  }
  return extra
}
