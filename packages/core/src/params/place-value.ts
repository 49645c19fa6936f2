import type { ParamsIssue } from '../errors/params-error.ts'
import { isRecord } from './is-record.ts'
import { issueAt } from './issue-at.ts'

/** Splits `filters[created]` and `options.get_client_auth_token`, whose first part is a param. */
export function splitKey(key: string): [string, ...string[]] {
  const name = /^(\w+)(?:\.\w+|\[[^[\]]*\])+$/.exec(key)?.[1]
  if (name === undefined) return [key]
  const inside = key.slice(name.length).matchAll(/\.(\w+)|\[([^[\]]*)\]/g)
  return [name, ...Array.from(inside, (part) => part[1] ?? part[2] ?? '')]
}

/**
 * Puts a value where its key says, unless something is there already.
 *
 * @param shown - The path, as an issue may show it.
 */
export function placeValue(
  root: Record<string, unknown>,
  path: readonly string[],
  value: unknown,
  shown: string,
  issues: ParamsIssue[],
): void {
  if (path.includes('__proto__') || path.includes('')) {
    issues.push(issueAt(shown, 'unknown', 'is not a name that can be sent'))
    return
  }
  const last = path.at(-1) ?? ''
  let at: unknown = root
  for (const part of path.slice(0, -1)) {
    if (!isRecord(at)) break
    if (!Object.hasOwn(at, part)) at[part] = {}
    at = at[part]
  }
  if (isRecord(at) && !Object.hasOwn(at, last)) {
    at[last] = value
    return
  }
  issues.push(issueAt(shown, 'conflict', 'is given twice'))
}
