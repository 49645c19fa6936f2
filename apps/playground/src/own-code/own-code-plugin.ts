import { createHash } from 'node:crypto'
import { isAbsolute } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Connect, Plugin } from 'vite'
import { build } from 'vite'

const BUNDLED = /\?bundled$/

/**
 * Makes what the cage of own code needs, when serving and when building: `?bundled` imports, each a
 * file with all that it imports as one classic script, since a sandboxed frame cannot load modules;
 * and `runner.html`, the frame's page. That is a file of its own for the sake of its policy, which
 * allows it nothing but to start a worker.
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
  const writeRunner = async (): Promise<string> => {
    const { code } = await bundle(fileURLToPath(new URL('runner.ts', import.meta.url)))
    const hash = createHash('sha256').update(code).digest('base64')
    const policy = `default-src 'none'; script-src 'sha256-${hash}' blob:; worker-src blob:; connect-src 'none'`
    return `<!doctype html>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${policy}" />
<title>Own code</title>
<script>${code}</script>
`
  }
  return {
    name: 'own-code',
    // Before the file itself is taken for a module.
    enforce: 'pre',
    configResolved(config) {
      ;({ conditions } = config.resolve)
    },
    load: {
      filter: { id: BUNDLED },
      async handler(id) {
        const { code, files } = await bundle(id.replace(BUNDLED, ''))
        for (const file of files.filter(isAbsolute)) this.addWatchFile(file)
        return `export default ${JSON.stringify(code)}`
      },
    },
    configureServer(server) {
      type Given = Parameters<Connect.NextHandleFunction>
      const serve = async (...[, response, next]: Given): Promise<void> => {
        try {
          response.setHeader('content-type', 'text/html').end(await writeRunner())
        } catch (error) {
          next(error)
        }
      }
      server.middlewares.use(`${server.config.base}runner.html`, (...given) => void serve(...given))
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'runner.html', source: await writeRunner() })
    },
  }
}
