import { checkName } from './check-name.ts'

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
