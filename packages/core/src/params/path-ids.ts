import type { ParamsIssue } from '../errors/params-error.ts'
import { issueAt } from './issue-at.ts'
import { isWellFormed } from './is-well-formed.ts'

/** Where a path's template is split: every second part names an id. */
const BRACE = /[{}]/

/** Gives the names of the ids that a path's template holds in braces. */
export function idNames(path: string): string[] {
  return path.split(BRACE).filter((_, index) => index % 2 === 1)
}

/** Fills a path's template with ids, each percent-encoded as one segment. */
export function fillPath(path: string, ids: Readonly<Record<string, string>>): string {
  return path
    .split(BRACE)
    .map((part, index) => (index % 2 === 1 ? encodeURIComponent(ids[part] ?? '') : part))
    .join('')
}

/**
 * Checks an id that is to stand in a path; gives the issue that it has, or undefined.
 *
 * @param name - The id's name in the path's template, by which the issue calls it.
 */
export function checkId(id: unknown, name: string): ParamsIssue | undefined {
  const issue = (code: ParamsIssue['code'], what: string): ParamsIssue => issueAt(name, code, what)
  if (id === undefined || id === null) return issue('missing', 'is missing')
  if (typeof id !== 'string') return issue('type', 'must be a string')
  if (id.trim() === '') return issue('missing', 'is empty')
  if (id === '.' || id === '..') return issue('format', 'must not be `.` or `..`')
  if (!isWellFormed(id)) return issue('format', 'holds half of a character (a lone surrogate)')
  return undefined
}
