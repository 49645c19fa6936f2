import type { ParamsIssue } from '../errors/params-error.ts'

/**
 * Makes an issue.
 *
 * @param path - Where it is; empty for the params as a whole.
 * @param what - What is wrong, to follow the name of what is there.
 */
export function issueAt(path: string, code: ParamsIssue['code'], what: string): ParamsIssue {
  return { path, code, message: `${path === '' ? 'params' : `\`${path}\``} ${what}` }
}
