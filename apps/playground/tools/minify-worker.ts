import type { Plugin } from 'vite'
import { minify } from 'vite'

const NAME = 'mockServiceWorker.js'

/** Takes the comments out of the service worker of msw, which are more than half of it. */
export function minifyWorker(): Plugin {
  return {
    name: 'minify-worker',
    apply: 'build',
    generateBundle: {
      // After msw has put it there.
      order: 'post',
      async handler(_, bundle) {
        const worker = bundle[NAME]
        if (worker?.type !== 'asset') throw new Error(`${NAME} is not part of the build`)
        const { code, errors } = await minify(NAME, String(worker.source), { module: false })
        if (errors.length > 0) throw new Error(`${NAME} was not understood`)
        worker.source = code
      },
    },
  }
}
