import { writeValue } from './write-value.ts'

/** How long a line may be: as many letters as stand in a column of the page. */
const LINE_LENGTH = 58

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
  const needed = given.slice(0, last + 1).map((argument) => argument ?? {})
  const start = `${declaration} = await ${callee}(`
  const line = `${start}${needed.map((argument) => writeValue(argument)).join(', ')})`
  if (line.length <= LINE_LENGTH && !line.includes('\n')) return line
  const final = needed.at(-1)
  const opening = `${start}${needed
    .slice(0, -1)
    .map((argument) => `${writeValue(argument)}, `)
    .join('')}`
  if (typeof final === 'object' && opening.length < LINE_LENGTH && !opening.includes('\n')) {
    return `${opening}${writeValue(final, '', 0)})`
  }
  return `${start}\n${needed.map((argument) => `  ${writeValue(argument, '  ')},\n`).join('')})`
}

/** Gives params, or options, as an argument, or `undefined` when there are none. */
export function unlessEmpty(given: object = {}): unknown {
  const set = Object.entries(given).filter(([, value]) => value !== undefined)
  return set.length === 0 ? undefined : Object.fromEntries(set)
}
