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
 * @param target - An older language to write it in, such as `es2017`, and minified.
 */
export async function bundle(
  input: string,
  format: 'esm' | 'iife',
  target?: string,
): Promise<Bundle> {
  const isOlder = target !== undefined
  const transform = isOlder ? { target } : {}
  const build = await rolldown({ input, platform: 'browser', transform })
  try {
    const shape = { name: 'program', codeSplitting: false, minify: isOlder }
    const { output } = await build.generate({ format, ...shape })
    const [{ code, moduleIds }] = output
    return { code, modules: moduleIds.map((path) => path.replaceAll('\\', '/')) }
  } finally {
    await build.close()
  }
}
