import type { ParamsIssue } from '../errors/params-error.ts'
import type { ParamsSpec } from './params-spec.ts'
import { isNameable } from './show-key.ts'
import { suggest } from './suggest.ts'

/** Says that a key is unknown, and what was probably meant; `prefix` is what it stands in. */
export function unknownKey(
  { operation, hints = {} }: ParamsSpec,
  key: string,
  known: readonly string[],
  prefix = '',
): ParamsIssue {
  if (!isNameable(key)) {
    const message = `a key is not a parameter of ${operation}, and does not look like one`
    return { path: '', code: 'unknown', message }
  }
  const path = `${prefix}${key}`
  const say = (advice: string): ParamsIssue => ({
    path,
    code: 'unknown',
    message: `\`${path}\` is not a parameter of ${operation}; ${advice}`,
  })
  const hint = Object.hasOwn(hints, path) ? hints[path] : undefined
  if (hint) return say(hint)
  const name = suggest(key, known)
  if (name === undefined) return say('what is not documented goes into `options.extraParams`')
  return { ...say(`did you mean \`${prefix}${name}\`?`), suggestion: `${prefix}${name}` }
}
