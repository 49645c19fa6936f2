import { didYouMean } from '../params/suggest.ts'

/**
 * Checks that a name is a known one.
 *
 * @throws RangeError when it is not; the message says which was probably meant.
 */
export function checkName(name: string, known: readonly string[], noun: string): void {
  if (known.includes(name)) return
  throw new RangeError(`\`${name}\` is not ${noun}${didYouMean(name, known)}`)
}
