import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type UserConfig } from 'tsdown'

interface Manifest {
  exports: Record<string, string | { '@x/source'?: string }>
}

const manifest = JSON.parse(readFileSync(join(process.cwd(), 'package.json'), 'utf8')) as Manifest

const sources = Object.values(manifest.exports).flatMap((target) =>
  typeof target === 'object' && target['@x/source'] ? [target['@x/source']] : [],
)

const shared: UserConfig = {
  cwd: process.cwd(),
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  fixedExtension: false,
  deps: { neverBundle: [/^node:/] },
  outputOptions: { comments: false },
}

/** Names each output file for its source, wherever its entries lie. */
const toEntry = (some: readonly string[]): Record<string, string> =>
  Object.fromEntries(some.map((source) => [source.replace(/^\.\/src\/|\.ts$/g, ''), source]))

/** What is for tests is built apart: what it shares with the rest would be one more file to load. */
const parts = [true, false]
  .map((isForTests) => sources.filter((each) => each.startsWith('./src/testing/') === isForTests))
  .filter((part) => part.length > 0)

/**
 * Builds each source that the package's exports map names, one output file beside its types. What
 * comes out is neither minified nor mapped: a stack trace leads to code that can be read, and a
 * package is less than half of what it would be with its sources and their maps.
 */
const config: UserConfig[] = defineConfig([
  { ...shared, entry: toEntry(sources), dts: { oxc: true, emitDtsOnly: true } },
  ...parts.map((part): UserConfig => ({ ...shared, entry: toEntry(part), dts: false })),
])

export default config
