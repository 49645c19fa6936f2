import { defineConfig } from 'vitest/config'

/** Real processes take seconds. Without a source condition, packages are builds. */
export default defineConfig({
  test: { include: ['src/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
})
