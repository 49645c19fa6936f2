import type { ParamsIssue } from '../errors/params-error.ts'
import { issueAt } from './issue-at.ts'
import type { ParamsSpec } from './params-spec.ts'
import { isNameable } from './show-key.ts'
import { suggest } from './suggest.ts'

// Also for an option that was given among the params, where it would not be heeded.
const OPTIONS_ADVICE =
  'options are given behind the params, what is not documented in `options.extraParams`'

/** Says that a key is unknown, and what was probably meant; `prefix` is what it stands in. */
export function unknownKey(
  { operation, hints = {} }: ParamsSpec,
  key: string,
  known: readonly string[],
  prefix = '',
): ParamsIssue {
  if (!isNameable(key)) {
    return issueAt('', 'unknown', `hold a key that looks like no parameter of ${operation}`)
  }
  const path = `${prefix}${key}`
  const say = (advice: string): ParamsIssue =>
    issueAt(path, 'unknown', `is not a parameter of ${operation}; ${advice}`)
  const hint = Object.hasOwn(hints, path) ? hints[path] : undefined
  if (hint) return say(hint)
  const name = suggest(key, known)
  if (name === undefined) return say(OPTIONS_ADVICE)
  return { ...say(`did you mean \`${prefix}${name}\`?`), suggestion: `${prefix}${name}` }
}
