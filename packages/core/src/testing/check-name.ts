import { suggest } from '../params/suggest.ts'

/**
 * Checks that a name is a known one.
 *
 * @throws RangeError when it is not; the message says which was probably meant.
 */
export function checkName(name: string, known: readonly string[], noun: string): void {
  if (known.includes(name)) return
  const meant = suggest(name, known)
  throw new RangeError(`\`${name}\` is not ${noun}${meant ? `; did you mean \`${meant}\`?` : ''}`)
}
