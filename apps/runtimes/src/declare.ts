import { cp, mkdir, readFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Project } from './install-alone.ts'
import { runCompiler } from './run-compiler.ts'

/**
 * Compiles a provider's `library.mts`, whose exports have inferred types, where nothing but the
 * provider's package can be imported, as with pnpm or Yarn. Then compiles the declarations that
 * came of it.
 *
 * @returns These declarations.
 * @throws Error with what the compiler says, such as that a type cannot be named.
 */
export async function declare(project: Project, provider: string): Promise<string> {
  const directory = `${project.directory}-library`
  await cp(project.directory, directory, { recursive: true })
  await nest(join(directory, 'node_modules'), `@x/${provider}`, project.installed)
  const base = `programs/${provider}/library`
  const options = { lib: ['ES2022', 'DOM'], types: [], module: 'nodenext' }
  const emitted = { declaration: true, emitDeclarationOnly: true }
  await runCompiler(directory, `${base}.mts`, { ...options, ...emitted })
  await runCompiler(directory, `${base}.d.mts`, { ...options, noEmit: true })
  return readFile(join(directory, `${base}.d.mts`), 'utf8')
}

/** Moves all other packages into the one that depends on them. */
async function nest(modules: string, own: string, installed: readonly string[]): Promise<void> {
  for (const name of installed.filter((each) => each !== own)) {
    const path = join(modules, own, 'node_modules', name)
    await mkdir(dirname(path), { recursive: true })
    await rename(join(modules, name), path)
  }
}
