/**
 * What the suite needs of a test runner: those of vitest, Jest and Bun fit as they are. `node:test`
 * has no `expect`: `(value) => ({ toEqual: (expected) => assert.deepEqual(value, expected) })`.
 */
export interface TestRunner {
  /** Opens a group of tests. */
  readonly describe: (name: string, body: () => void) => unknown
  /** Describes one test. */
  readonly it: (name: string, body: () => Promise<void>) => unknown
  /** Compares a value with an expected one, in depth. */
  readonly expect: (value: unknown) => { toEqual: (expected: unknown) => unknown }
}
