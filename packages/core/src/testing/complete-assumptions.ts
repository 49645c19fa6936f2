import { suggest } from '../params/suggest.ts'

/**
 * Fills in the defaults of what a simulator assumes.
 *
 * @throws RangeError when there is no such assumption: a misspelt one would prove nothing.
 */
export function completeAssumptions<Behavior extends object>(
  defaults: Behavior,
  assume: { readonly [Key in keyof Behavior]?: Behavior[Key] | undefined } = {},
): Behavior {
  const given = Object.entries(assume).filter(([, value]) => value !== undefined)
  for (const [name] of given) checkName(name, Object.keys(defaults), 'an assumption')
  return { ...defaults, ...Object.fromEntries(given) }
}

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
