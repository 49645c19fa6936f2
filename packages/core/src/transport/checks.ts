import { isNameable } from '../params/show-key.ts'
import { suggest } from '../params/suggest.ts'

/** Checks a setting or an option; gives what is wrong with it, to follow its name, or undefined. */
export type Check = (value: unknown) => string | undefined

/** Checks a time: a positive number of milliseconds, or `Infinity`. */
export const checkDuration: Check = (value) =>
  typeof value === 'number' && value > 0
    ? undefined
    : 'must be a positive number of milliseconds, or Infinity'

/** Checks a size: a positive number of bytes, or `Infinity`. */
export const checkSize: Check = (value) =>
  typeof value === 'number' && value > 0
    ? undefined
    : 'must be a positive number of bytes, or Infinity'

/** Checks a whole number from 0 on. */
export const checkCount: Check = (value) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0
    ? undefined
    : 'must be a whole number from 0 on'

/** Checks a whole number from 1 on. */
export const checkPositiveCount: Check = (value) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1
    ? undefined
    : 'must be a whole number from 1 on'

/** Checks a boolean. */
export const checkFlag: Check = (value) =>
  typeof value === 'boolean' ? undefined : 'must be true or false'

/** Checks a function. */
export const checkFunction: Check = (value) =>
  typeof value === 'function' ? undefined : 'must be a function'

/** Checks text that is to stand in a header: visible ASCII. */
export const checkToken: Check = (value) =>
  typeof value === 'string' && /^[\x21-\x7e]+$/.test(value)
    ? undefined
    : 'must be text of visible ASCII characters, and not empty'

/** Takes anything: what has its own reader, which says more. */
export const checkNothing: Check = () => undefined

/** Checks settings or options by a table; gives a sentence about the first that is wrong. */
export function checkAll(
  values: Readonly<Record<string, unknown>>,
  checks: Readonly<Record<string, Check>>,
  noun: string,
): string | undefined {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue
    const check = Object.hasOwn(checks, name) ? checks[name] : undefined
    if (!check) {
      if (!isNameable(name)) return `there is ${noun} that does not look like one`
      const suggestion = suggest(name, Object.keys(checks))
      return `\`${name}\` is not ${noun}${suggestion ? `; did you mean \`${suggestion}\`?` : ''}`
    }
    try {
      const problem = check(value)
      if (problem) return `\`${name}\` ${problem}`
    } catch {
      // A proxy of the caller's may throw whatever is asked of it.
      return `\`${name}\` cannot be read`
    }
  }
  return undefined
}
