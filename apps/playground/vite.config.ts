import { fileURLToPath } from 'node:url'
import { msw } from 'msw/vite'
import { defaultClientConditions, defineConfig, type UserConfig } from 'vite'
import { minifyWorker } from './tools/minify-worker.ts'
import { testAccountsProxy } from './tools/test-accounts-proxy.ts'
import { ownCode } from './src/own-code/own-code-plugin.ts'
import { types } from './src/types/types-plugin.ts'

const noCookies = fileURLToPath(new URL('src/engine/no-cookies.ts', import.meta.url))
const noInterceptors = fileURLToPath(new URL('src/engine/no-interceptors.ts', import.meta.url))

const config: UserConfig = defineConfig({
  // Links into the page still hold when it is served under a sub-path.
  base: './',
  plugins: [testAccountsProxy(), msw({ mode: 'worker-only' }), minifyWorker(), ownCode(), types()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: {
    conditions: ['@x/source', ...defaultClientConditions],
    // Parts of msw for which the page has no use.
    alias: [
      { find: 'tough-cookie', replacement: noCookies },
      {
        find: /^@mswjs\/interceptors\/(?:fetch|WebSocket|XMLHttpRequest)$/,
        replacement: noInterceptors,
      },
    ],
  },
  // Found before the first visit, so that the page need not be loaded twice.
  optimizeDeps: { include: ['msw/browser', 'msw/http', '@x/omise > @x/core > ky'] },
  // No other page may read what this server answers.
  server: { host: 'localhost', cors: false },
  preview: { host: 'localhost', cors: false },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    rolldownOptions: {
      // What every part of the page needs, in one file.
      output: {
        codeSplitting: {
          groups: [{ name: 'libraries', test: /node_modules[\\/](?:@?preact|valibot)[\\/]/ }],
        },
      },
    },
  },
})

export default config
