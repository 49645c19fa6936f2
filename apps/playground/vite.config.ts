import { fileURLToPath } from 'node:url'
import { msw } from 'msw/vite'
import { defaultClientConditions, defineConfig, type UserConfig } from 'vite'
import { testAccountsProxy } from './tools/test-accounts-proxy.ts'
import { ownCode } from './src/own-code/own-code-plugin.ts'

const config: UserConfig = defineConfig({
  // Links into the page still hold when it is served under a sub-path.
  base: './',
  plugins: [testAccountsProxy(), msw({ mode: 'worker-only' }), ownCode()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: {
    conditions: ['@x/source', ...defaultClientConditions],
    alias: { 'tough-cookie': fileURLToPath(new URL('src/engine/no-cookies.ts', import.meta.url)) },
  },
  // Found before the first visit, so that the page need not be loaded twice.
  optimizeDeps: { include: ['msw/browser', 'msw/http', '@x/omise > @x/core > ky'] },
  // No other page may read what this server answers.
  server: { host: 'localhost', cors: false },
  preview: { host: 'localhost', cors: false },
  build: { target: 'es2022', modulePreload: { polyfill: false } },
})

export default config
