import { writeValue } from './write-value.ts'

/**
 * Writes a call whose result is kept.
 *
 * @param declaration - What stands before the `=`, such as `const customer`.
 * @param callee - The method, such as `client.customers.create`.
 * @param given - The arguments; those at the end that are `undefined` are left out.
 */
export function writeCall(declaration: string, callee: string, given: readonly unknown[]): string {
  const last = given.reduce<number>(
    (at, argument, index) => (argument === undefined ? at : index),
    -1,
  )
  const needed = given.slice(0, last + 1)
  const written = needed.map((argument) => writeValue(argument ?? {}))
  return `${declaration} = await ${callee}(${written.join(', ')})`
}

/** Gives params, or options, as an argument, or `undefined` when there are none. */
export function unlessEmpty(given: object = {}): unknown {
  const set = Object.entries(given).filter(([, value]) => value !== undefined)
  return set.length === 0 ? undefined : Object.fromEntries(set)
}
