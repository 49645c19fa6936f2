import { createHash } from 'node:crypto'
import { isAbsolute } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'
import { build } from 'vite'

const WANTED = /\?(?:bundled|framed|gzipped)$/

/**
 * Makes what the cage of own code needs, when serving and when building. A `?bundled` import is a
 * file with all that it imports as the text of one classic script, since a sandboxed frame cannot
 * load modules. A `?framed` import is that script as the page of a frame, with a policy that allows
 * the frame nothing but to start a worker. A `?gzipped` import is how many bytes such a script is on
 * the way.
 */
export function ownCode(): Plugin {
  let conditions: string[] = []
  const bundle = async (file: string): Promise<{ code: string; files: readonly string[] }> => {
    const built = await build({
      configFile: false,
      logLevel: 'warn',
      resolve: { conditions },
      build: {
        write: false,
        target: 'es2022',
        lib: { entry: file, formats: ['iife'], name: 'bundled' },
      },
    })
    const [output] = [built].flat()
    if (!output || !('output' in output)) throw new Error(`${file} was not bundled`)
    const [{ code, moduleIds }] = output.output
    return { code: code.trim(), files: moduleIds }
  }
  return {
    name: 'own-code',
    // Before the file itself is taken for a module.
    enforce: 'pre',
    configResolved(config) {
      ;({ conditions } = config.resolve)
    },
    load: {
      filter: { id: WANTED },
      async handler(id) {
        const { code, files } = await bundle(id.replace(WANTED, ''))
        for (const file of files.filter(isAbsolute)) this.addWatchFile(file)
        if (id.endsWith('?gzipped')) return `export default ${gzipSync(code, { level: 9 }).length}`
        return `export default ${JSON.stringify(id.endsWith('?framed') ? frame(code) : code)}`
      },
    },
  }
}

/** Writes the page of a frame that runs a script. */
function frame(code: string): string {
  const hash = createHash('sha256').update(code).digest('base64')
  const policy = `default-src 'none'; script-src 'sha256-${hash}' blob:; worker-src blob:; connect-src 'none'`
  return `<!doctype html>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${policy}" />
<title>Own code</title>
<script>${code}</script>
`
}
