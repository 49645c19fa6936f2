import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCommand } from './run-command.ts'

/** A user's project, which depends on one provider's package and on nothing else. */
export interface Project {
  readonly directory: string
  /** The names of all packages that npm installed there, in order. */
  readonly installed: readonly string[]
}

/**
 * Installs a provider's tarball in an empty project, as a user would, and puts the provider's
 * programs beside it.
 *
 * @param provider - The provider's name.
 * @param tarballs - The provider's tarball, and core's, which stands in for the published one.
 * @param directory - Where to make the project: a path that does not exist.
 */
export async function installAlone(
  provider: string,
  tarballs: { readonly own: string; readonly core: string },
  directory: string,
): Promise<Project> {
  await mkdir(directory)
  const manifest = {
    private: true,
    dependencies: { [`@x/${provider}`]: toFileSpecifier(tarballs.own) },
    overrides: { '@x/core': toFileSpecifier(tarballs.core) },
  }
  await writeFile(join(directory, 'package.json'), JSON.stringify(manifest))
  await runCommand('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], directory)
  const programs = fileURLToPath(new URL('../programs/', import.meta.url))
  await Promise.all(
    [provider, 'run-checks.mjs'].map((each) =>
      cp(join(programs, each), join(directory, 'programs', each), { recursive: true }),
    ),
  )
  return { directory, installed: await readInstalled(directory) }
}

function toFileSpecifier(path: string): string {
  return `file:${path.replaceAll('\\', '/')}`
}

/** Reads the names from npm's own record of what is in `node_modules`. */
async function readInstalled(directory: string): Promise<string[]> {
  const record = await readFile(join(directory, 'node_modules/.package-lock.json'), 'utf8')
  const { packages } = JSON.parse(record) as { packages: Record<string, unknown> }
  return Object.keys(packages)
    .map((path) => path.replace(/^.*node_modules\//, ''))
    .sort()
}
