import { deepStrictEqual } from 'node:assert/strict'

/** The numbers of the lines whose claims were looked at. */
export const claimed: Set<number> = new Set()

/** Fails unless an expression of a sample gives what its line says. */
export function claim(line: number, actual: unknown, expected: unknown): void {
  claimed.add(line)
  deepStrictEqual(actual, expected)
}
