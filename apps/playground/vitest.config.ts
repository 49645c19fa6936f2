import { defineConfig, mergeConfig, type ViteUserConfig } from 'vitest/config'
import base from '../../vitest.base.ts'

const config: ViteUserConfig = mergeConfig(
  base,
  defineConfig({
    test: {
      include: ['test/**/*.test.ts'],
      globalSetup: './test/global-setup.ts',
      // The browsers' own waits leave room for one another.
      maxWorkers: 3,
      testTimeout: 30_000,
      hookTimeout: 60_000,
      // What fails in a browser by chance, on a busy machine, is run once more, and that is told.
      retry: 1,
      typecheck: { enabled: false },
    },
  }),
)

export default config
