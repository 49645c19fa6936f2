/**
 * What the suite needs of a test runner: those of vitest, Jest and Bun fit as they are. `node:test`
 * has no `expect`: `(value) => ({ toEqual: (expected) => assert.deepEqual(value, expected) })`.
 */
export interface TestRunner {
  readonly describe: (name: string, body: () => void) => unknown
  readonly it: (name: string, body: () => Promise<void>) => unknown
  readonly expect: (value: unknown) => { toEqual: (expected: unknown) => unknown }
}
