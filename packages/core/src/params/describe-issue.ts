import type { BaseIssue } from 'valibot'
import type { ParamsIssue } from '../errors/params-error.ts'
import { issueAt } from './issue-at.ts'
import { showKey } from './show-key.ts'

/** Says in our words what valibot found; its own would quote the value. */
export function describeIssue(issue: BaseIssue<unknown>): ParamsIssue {
  const path = (issue.path ?? []).map(({ key }) => showKey(key)).join('.')
  const say = (code: ParamsIssue['code'], what: string): ParamsIssue => issueAt(path, code, what)
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
      return say('format', `must be one of ${describe(issue.expected ?? '')}`)
    case 'check':
    case 'custom':
      return say('format', issue.message)
    default:
      if (issue.received === 'undefined') return say('missing', 'is missing')
      if (issue.received === 'null') return say('type', 'must not be null: leave it out')
      return say('type', `must be ${describe(issue.expected ?? 'something else')}`)
  }
}

/** Puts a kind of valibot's, such as `(string | Date)`, in words. */
function describe(expected: string): string {
  return expected
    .replace(/^\(|\)$/g, '')
    .replaceAll(' | ', ' or ')
    .replaceAll('string', 'a string')
    .replaceAll('number', 'a number')
    .replaceAll('boolean', 'true or false')
    .replaceAll('Object', 'an object')
    .replaceAll('Date', 'a Date')
}
