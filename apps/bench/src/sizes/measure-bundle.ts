import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { type OutputChunk, rolldown } from 'rolldown'

/** A way to import something. */
export interface Bundle {
  /** The module that a user would write. */
  readonly code: string
  /** What the bundler may do with what is imported later: keep it apart, or put it in as well. */
  readonly later?: 'apart' | 'inside'
  /** Packages that are left out. */
  readonly without?: readonly string[]
  /** Where it is to run. */
  readonly platform?: 'browser' | 'node'
}

/** Nobody's file; packages are looked up as from this package. */
const ENTRY = fileURLToPath(new URL('../../entry-of-a-user.js', import.meta.url))

/** Bundles and minifies, and gives how many bytes there are to load at first, gzipped. */
export async function measureBundle({
  code,
  later = 'inside',
  without = [],
  platform = 'browser',
}: Bundle): Promise<number> {
  const build = await rolldown({
    input: ENTRY,
    platform,
    external: [...without],
    treeshake: true,
    // What is not found, such as a package that is not built, would be left out.
    onLog(level, log) {
      if (log.code === 'UNRESOLVED_IMPORT') throw new Error(log.message)
    },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === ENTRY ? id : undefined),
        load: (id) => (id === ENTRY ? code : undefined),
      },
    ],
  })
  try {
    const { output } = await build.generate({
      format: 'esm',
      minify: true,
      codeSplitting: later === 'apart',
    })
    const chunks = output.filter((file) => file.type === 'chunk')
    const first = loadedAtFirst(chunks)
    return first.reduce((bytes, chunk) => bytes + gzipSync(chunk.code, { level: 9 }).byteLength, 0)
  } finally {
    await build.close()
  }
}

/** Gives the entry, and whatever it imports that is not imported later. */
function loadedAtFirst(chunks: readonly OutputChunk[]): OutputChunk[] {
  const loaded = new Set(chunks.filter(({ isEntry }) => isEntry))
  for (const chunk of loaded) {
    for (const name of chunk.imports) {
      const imported = chunks.find(({ fileName }) => fileName === name)
      if (imported) loaded.add(imported)
    }
  }
  return [...loaded]
}
