import { join } from 'node:path'
import { runInThisContext } from 'node:vm'
import { bundle } from './bundle.ts'
import type { Results } from './results.ts'
import type { Runtime } from './runtime.ts'

/**
 * Runs the program as a script that is minified and written in an older language, which has neither
 * private fields nor async generators: a bundler makes functions and maps of them.
 */
export const olderScript: Runtime = {
  name: 'a minified script in ES2017',
  async run({ directory }, provider, settings) {
    const path = join(directory, 'programs', provider, 'script.mjs')
    const { code } = await bundle(path, 'iife', 'es2017')
    // The bundle puts what `script.mjs` exports into `program`.
    const program = runInThisContext(`(() => { ${code}\nreturn program })()`) as {
      start: (settings: unknown) => Promise<string>
    }
    return JSON.parse(await program.start(settings)) as Results
  },
}
