import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type UserConfig } from 'tsdown'

interface Manifest {
  exports: Record<string, string | { '@x/source'?: string }>
}

const manifest = JSON.parse(readFileSync(join(process.cwd(), 'package.json'), 'utf8')) as Manifest

/** Builds each source that the package's exports map names, one output file beside its types. */
const config: UserConfig = defineConfig({
  entry: Object.values(manifest.exports).flatMap((target) =>
    typeof target === 'object' && target['@x/source'] ? [target['@x/source']] : [],
  ),
  cwd: process.cwd(),
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  dts: { oxc: true },
  sourcemap: true,
  fixedExtension: false,
  deps: { neverBundle: [/^node:/] },
  outputOptions: { comments: false, sourcemapExcludeSources: true },
  plugins: [
    {
      // The types have no maps, and yet end in the name of one.
      name: 'no-maps-of-types',
      generateBundle(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk' || !file.fileName.endsWith('.d.ts')) continue
          file.code = file.code.replace(/\n\/\/# sourceMappingURL=.*\n?$/, '\n')
        }
      },
    },
  ],
})

export default config
