import { isNameable } from '../params/show-key.ts'
import { didYouMean } from '../params/suggest.ts'

/** Checks a setting or an option; gives what is wrong with it, to follow its name, or undefined. */
export type Check = (value: unknown) => string | undefined

/** Makes a check of what a value must be. */
export function mustBe(what: string, is: (value: unknown) => boolean): Check {
  return (value) => (is(value) ? undefined : `must be ${what}`)
}

const isPositive = (value: unknown): boolean => typeof value === 'number' && value > 0

const isCountFrom =
  (least: number) =>
  (value: unknown): boolean =>
    Number.isInteger(value) && Number(value) >= least

/** Checks a time: a positive number of milliseconds, or `Infinity`. */
export const checkDuration: Check = mustBe(
  'a positive number of milliseconds, or Infinity',
  isPositive,
)

/** Checks a size: a positive number of bytes, or `Infinity`. */
export const checkSize: Check = mustBe('a positive number of bytes, or Infinity', isPositive)

/** Checks a whole number from 0 on. */
export const checkCount: Check = mustBe('a whole number from 0 on', isCountFrom(0))

/** Checks a whole number from 1 on. */
export const checkPositiveCount: Check = mustBe('a whole number from 1 on', isCountFrom(1))

/** Checks a boolean. */
export const checkFlag: Check = mustBe('true or false', (value) => typeof value === 'boolean')

/** Checks a function. */
export const checkFunction: Check = mustBe('a function', (value) => typeof value === 'function')

/** Checks text that is to stand in a header: visible ASCII. */
export const checkToken: Check = mustBe(
  'text of visible ASCII characters, and not empty',
  (value) => typeof value === 'string' && /^[\x21-\x7e]+$/.test(value),
)

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
      return `\`${name}\` is not ${noun}${didYouMean(name, Object.keys(checks))}`
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
