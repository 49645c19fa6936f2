import { defineConfig } from 'vitest/config'

/** Real sockets and real processes take seconds. Without a source condition, packages are builds. */
export default defineConfig({
  test: { include: ['src/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 50_000 },
})
