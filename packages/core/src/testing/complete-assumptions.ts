import { checkName } from './check-name.ts'

/** What a simulator assumes, with nothing left open. */
export type Behavior<Assumptions> = {
  readonly [Key in keyof Assumptions]-?: NonNullable<Assumptions[Key]>
}

/**
 * What each assumption of a simulator can be, the default first. One that has a default alone can be
 * anything of its type.
 */
export type Assumable<Assumptions> = {
  readonly [Key in keyof Behavior<Assumptions>]: readonly [
    Behavior<Assumptions>[Key],
    ...Behavior<Assumptions>[Key][],
  ]
}

/**
 * Fills in the defaults of what a simulator assumes.
 *
 * @param assumable - What each assumption can be, the default first.
 * @throws RangeError when there is no such assumption, or it cannot be this: a misspelt one would
 *   prove nothing.
 */
export function completeAssumptions<Assumptions extends object>(
  assumable: Assumable<Assumptions>,
  assume?: Assumptions,
): Behavior<Assumptions> {
  const choices = new Map(Object.entries<readonly unknown[]>(assumable))
  const given = Object.entries(assume ?? {}).filter(([, value]) => value !== undefined)
  for (const [name, value] of given) {
    checkName(name, [...choices.keys()], 'an assumption')
    const known = choices.get(name) ?? []
    if (known.length === 1 || known.includes(value)) continue
    const write = (one: unknown): string => JSON.stringify(one)
    checkName(write(value), known.map(write), `what \`${name}\` can be`)
  }
  const defaults = Array.from(choices, ([name, [first]]) => [name, first])
  // Every assumption stands among the choices.
  return Object.fromEntries([...defaults, ...given]) as Behavior<Assumptions>
}
