import { rolldown } from 'rolldown'

/** A program and all that it imports, as one file. */
export interface Bundle {
  readonly code: string
  /** The paths of the modules that are in it. */
  readonly modules: readonly string[]
}

/**
 * Bundles a program for a runtime that reads one file and knows nothing of Node.js.
 *
 * @param input - The program's path.
 * @param format - A module (`esm`), or a script that puts the program's exports into the global
 *   variable `program` (`iife`).
 */
export async function bundle(input: string, format: 'esm' | 'iife'): Promise<Bundle> {
  const build = await rolldown({ input, platform: 'browser' })
  try {
    const { output } = await build.generate({ format, name: 'program', codeSplitting: false })
    const [{ code, moduleIds }] = output
    return { code, modules: moduleIds.map((path) => path.replaceAll('\\', '/')) }
  } finally {
    await build.close()
  }
}
