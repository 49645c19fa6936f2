import { defineConfig } from 'vitest/config'

/** The recipe's own checks are real processes, which take seconds. */
export default defineConfig({
  test: { include: ['src/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
})
