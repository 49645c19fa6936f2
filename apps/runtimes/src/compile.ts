import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Project } from './install-alone.ts'
import { runCompiler } from './run-compiler.ts'

/** Where a user's compiler knows `fetch` and its like from. */
export interface WebTypes {
  readonly name: string
  readonly lib: readonly string[]
  /** A package of types, besides the compiler's own. */
  readonly types?: string
  /** Whether that package is at odds with what it depends on, so that no types can be checked. */
  readonly skipLibCheck?: boolean
}

/** All of them: the packages have to be right with each. */
export const webTypes: readonly WebTypes[] = [
  { name: 'the DOM', lib: ['ES2022', 'DOM'] },
  { name: 'the DOM and an older language', lib: ['ES2020', 'DOM'] },
  { name: 'Node.js', lib: ['ES2022'], types: '@types/node' },
  { name: 'Bun', lib: ['ES2022'], types: 'bun-types', skipLibCheck: true },
  { name: 'Workers', lib: ['ES2022'], types: '@cloudflare/workers-types' },
]

/**
 * Compiles a provider's program in TypeScript as strictly as a user may, the packages' types
 * included, as modules that a bundler reads and as modules that Node.js reads.
 *
 * @throws Error with what the compiler says.
 */
export async function compile(
  project: Project,
  provider: string,
  { lib, types, skipLibCheck = false }: WebTypes,
): Promise<void> {
  for (const [module, moduleResolution] of [
    ['esnext', 'bundler'],
    ['nodenext', 'nodenext'],
  ]) {
    await runCompiler(project.directory, `programs/${provider}/typed.mts`, {
      lib,
      types: types === undefined ? [] : [directoryOf(types)],
      module,
      moduleResolution,
      skipLibCheck,
      noEmit: true,
    })
  }
}

function directoryOf(name: string): string {
  return dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`)))
}
