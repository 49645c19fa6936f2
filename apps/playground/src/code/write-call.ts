import { writeValue } from './write-value.ts'

/**
 * Writes a call whose result is kept.
 *
 * @param declaration - What stands before the `=`, such as `const customer`.
 * @param callee - The method, such as `client.customers.create`.
 * @param given - The arguments; the last one is left out when it is `undefined`.
 */
export function writeCall(declaration: string, callee: string, given: readonly unknown[]): string {
  const needed = given.at(-1) === undefined ? given.slice(0, -1) : given
  const written = needed.map((argument) => writeValue(argument))
  return `${declaration} = await ${callee}(${written.join(', ')})`
}

/** Gives params to be written as an argument, or `undefined` when there are none. */
export function unlessEmpty(params: Readonly<Record<string, unknown>>): unknown {
  return Object.keys(params).length === 0 ? undefined : params
}
