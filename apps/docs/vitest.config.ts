import { defineConfig, mergeConfig, type ViteUserConfig } from 'vitest/config'
import base from '../../vitest.base.ts'

/** The samples that are tests themselves run beside the tests of this package. */
const config: ViteUserConfig = mergeConfig(
  base,
  defineConfig({
    test: {
      include: ['generated/**/*.test.ts'],
      setupFiles: ['src/samples/cut-off.ts'],
      // What samples print is for their readers.
      onConsoleLog: () => false,
      testTimeout: 30_000,
      typecheck: { enabled: false },
    },
  }),
)

export default config
