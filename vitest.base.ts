import { defineConfig, type ViteUserConfig } from 'vitest/config'

/** What every package's tests share: sources instead of builds, and types that are tested too. */
const config: ViteUserConfig = defineConfig({
  resolve: { conditions: ['@x/source'] },
  ssr: { resolve: { conditions: ['@x/source', 'node', 'import', 'default'] } },
  test: {
    include: ['src/**/*.test.ts'],
    // Enough on a machine that is busy with other things, too.
    testTimeout: 30_000,
    expect: { poll: { timeout: 10_000 } },
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    typecheck: { enabled: true, include: ['src/**/*.test-d.ts'], tsconfig: './tsconfig.json' },
  },
})

export default config
