import type { BaseIssue, GenericSchema } from 'valibot'
import { safeParse } from 'valibot'
import type { ParamsIssue } from '../errors/params-error.ts'
import type { Endpoint } from '../transport/endpoint.ts'
import { readEntries } from './read-entries.ts'
import { snapshot } from './snapshot.ts'
import { isNameable, suggest } from './suggest.ts'

/** Params as one object, ready to be sent, or everything that is wrong with them. */
export interface ReadParams {
  readonly values: Record<string, unknown>
  readonly issues: ParamsIssue[]
}

/** A schema of which only the parts that reading needs are known. */
interface Described extends GenericSchema {
  readonly wrapped?: Described
  readonly entries?: Readonly<Record<string, Described>>
}

/**
 * Reads params in any form that is taken, and checks them: every key known, each once, every value
 * of its type. Nothing of a value gets into an issue.
 *
 * @param endpoint - The operation that the params are for.
 * @param input - An object, or anything that gives its entries.
 */
export function readParams(endpoint: Endpoint, input: unknown): ReadParams {
  const issues: ParamsIssue[] = []
  const whole = (message: string): void => {
    issues.push({ path: '', code: 'type', message })
  }
  const read = readEntries(input)
  if (typeof read === 'string') {
    whole(read)
    return { values: {}, issues }
  }

  const schema: Described | undefined = endpoint.params
  const entries = schema?.entries ?? {}
  const given: Record<string, unknown> = {}
  for (const [key, value] of read.entries) {
    if (value === undefined) continue
    const [name, ...inside] = splitKey(key, entries)
    const entry = Object.hasOwn(entries, name) ? unwrap(entries[name]) : undefined
    if (!entry) {
      issues.push(unknownKey(endpoint, key, Object.keys(entries)))
      continue
    }
    const copied = snapshot(value, key, issues)
    const leaf = inside.reduce<Described | undefined>(
      (at, part) => unwrap(at?.entries?.[part]),
      entry,
    )
    place(given, [name, ...inside], read.fromText ? fromText(copied, leaf) : copied, key, issues)
  }

  for (const [alias, name] of Object.entries(endpoint.aliases ?? {})) {
    if (!(alias in given)) continue
    if (name in given && given[name] !== given[alias]) {
      const message = `\`${alias}\` is another name for \`${name}\`: give only one of them`
      issues.push({ path: alias, code: 'conflict', message })
    }
    given[name] ??= given[alias]
    delete given[alias]
  }
  if (issues.length > 0 || !schema) return { values: given, issues }

  const checked = safeParse(schema, given)
  if (checked.success) return { values: withoutUndefined(checked.output), issues }
  return { values: given, issues: checked.issues.map(fromValibot) }
}

/** Splits `filters[created]` and `options.get_client_auth_token`, where the first part is a param. */
function splitKey(key: string, entries: object): [string, ...string[]] {
  const match = /^(\w+)(?:\.\w+|\[[^[\]]*\])+$/.exec(key)
  const name = match?.[1]
  if (name === undefined || !Object.hasOwn(entries, name)) return [key]
  const inside = key.slice(name.length).matchAll(/\.(\w+)|\[([^[\]]*)\]/g)
  return [name, ...Array.from(inside, (part) => part[1] ?? part[2] ?? '')]
}

/** Puts a value where its key says, unless something is there already. */
function place(
  root: Record<string, unknown>,
  path: readonly string[],
  value: unknown,
  key: string,
  issues: ParamsIssue[],
): void {
  let at = root
  for (const [index, part] of path.entries()) {
    if (part === '__proto__' || part === '') {
      const shown = isNameable(key) ? `\`${key}\`` : 'a key'
      issues.push({
        path: path[0] ?? '',
        code: 'unknown',
        message: `${shown} is not a name that can be sent`,
      })
      return
    }
    const isLast = index === path.length - 1
    const inner = Object.hasOwn(at, part) ? at[part] : undefined
    if (isLast && inner === undefined) {
      at[part] = value
      return
    }
    if (isLast || (inner !== undefined && !isRecord(inner))) {
      issues.push({
        path: path.join('.'),
        code: 'conflict',
        message: `\`${path.join('.')}\` is given twice`,
      })
      return
    }
    const next = isRecord(inner) ? inner : {}
    at[part] = next
    at = next
  }
}

function unknownKey(endpoint: Endpoint, key: string, known: readonly string[]): ParamsIssue {
  const { operation } = endpoint
  if (!isNameable(key)) {
    const message = `a key is not a parameter of ${operation}, and does not look like one`
    return { path: '', code: 'unknown', message }
  }
  const hint = Object.hasOwn(endpoint.hints ?? {}, key) ? endpoint.hints?.[key] : undefined
  const suggestion = hint ? undefined : suggest(key, known)
  const advice =
    hint ??
    (suggestion
      ? `did you mean \`${suggestion}\`?`
      : known.length === 0
        ? 'it takes none'
        : 'what is not documented goes into `options.extraParams`')
  const message = `\`${key}\` is not a parameter of ${operation}; ${advice}`
  return { path: key, code: 'unknown', message, ...(suggestion ? { suggestion } : {}) }
}

/** Reads a number or a boolean from its text, where the schema asks for one. */
function fromText(value: unknown, schema: Described | undefined): unknown {
  if (typeof value !== 'string') return value
  if (schema?.type === 'number' && /^-?\d+(?:\.\d+)?$/.test(value)) return Number(value)
  if (schema?.type === 'boolean' && /^(?:true|false)$/.test(value)) return value === 'true'
  return value
}

function unwrap(schema: Described | undefined): Described | undefined {
  return schema?.wrapped ? unwrap(schema.wrapped) : schema
}

/** Says in our words what valibot found; its own would quote the value. */
function fromValibot(issue: BaseIssue<unknown>): ParamsIssue {
  const path = (issue.path ?? []).map(({ key }) => showKey(key)).join('.')
  const name = path === '' ? 'params' : `\`${path}\``
  const say = (code: ParamsIssue['code'], what: string): ParamsIssue => ({
    path,
    code,
    message: `${name} ${what}`,
  })
  const requirement = String(issue.requirement)
  switch (issue.type) {
    case 'min_value':
      return say('range', `must be at least ${requirement}`)
    case 'max_value':
      return say('range', `must be at most ${requirement}`)
    case 'non_empty':
      return say('missing', 'is empty')
    case 'integer':
      return say('type', 'must be a whole number')
    case 'picklist':
      return say(
        'format',
        `must be one of ${issue.expected?.replace(/^\(|\)$/g, '') ?? 'a few words'}`,
      )
    case 'check':
    case 'custom':
      return say('format', issue.message)
    default:
      return issue.kind === 'schema' && issue.received === 'undefined'
        ? say('missing', 'is missing')
        : say('type', `must be ${(issue.expected ?? 'something else').replace(/^\(|\)$/g, '')}`)
  }
}

/** A key inside a param is the caller's own, so it is shown only when it looks like one. */
function showKey(key: unknown): string {
  return typeof key === 'number' || (typeof key === 'string' && isNameable(key)) ? String(key) : '…'
}

function withoutUndefined(values: unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values as object).filter(([, value]) => value !== undefined),
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
  )
}
