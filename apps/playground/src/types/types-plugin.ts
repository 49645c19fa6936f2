import { readFile } from 'node:fs/promises'
import type { Plugin } from 'vite'
import { readCallTypes } from './read-call-types.ts'
import type { SourceFile } from './read-source-file.ts'
import { readSourceFile } from './read-source-file.ts'

const WANTED = /\?types$/

/**
 * Makes the types of calls out of the packages' sources, when serving and when building: a `?types`
 * import gives them for all endpoints that a file has imported, itself or through others.
 */
export function types(): Plugin {
  return {
    name: 'types',
    // Before the file itself is taken for a module.
    enforce: 'pre',
    load: {
      filter: { id: WANTED },
      async handler(id) {
        const files = new Map<string, SourceFile>()
        const add = async (path: string): Promise<void> => {
          const file = readSourceFile(path, await readFile(path, 'utf8'))
          files.set(path, file)
          this.addWatchFile(path)
          for (const source of file.sources) {
            const resolved = (await this.resolve(source, path))?.id
            if (!resolved?.endsWith('.ts') || resolved.includes('/node_modules/')) continue
            file.paths.set(source, resolved)
            if (!files.has(resolved)) await add(resolved)
          }
        }
        await add(id.replace(WANTED, ''))
        return `export default ${JSON.stringify(readCallTypes(files))}`
      },
    },
  }
}
