import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runCommand } from '@x/shared/run-command'
import { copyPrograms } from './copy-programs.ts'

/** A user's project, which depends on one provider's package and on nothing else. */
export interface Project {
  readonly directory: string
  /** The URL of the registry that the package came from. */
  readonly registry: string
  /** The names of all packages that npm installed there, in order. */
  readonly installed: readonly string[]
}

/**
 * Installs a provider's package in an empty project, as a user would, and puts the provider's
 * programs beside it.
 *
 * @param provider - The provider's name.
 * @param registry - The URL of the registry to install from.
 * @param workplace - Where to make the project.
 */
export async function installAlone(
  provider: string,
  registry: string,
  workplace: string,
): Promise<Project> {
  const directory = join(workplace, provider)
  await mkdir(directory)
  await writeFile(join(directory, 'package.json'), '{ "private": true }')
  // npm's own cache may hold what a registry of before had at the same address.
  const flags = [`--registry=${registry}`, `--cache=${join(workplace, 'npm')}`, '--ignore-scripts']
  const args = ['install', `@x/${provider}`, ...flags, '--no-audit', '--no-fund']
  await runCommand('npm', args, directory)
  await copyPrograms(provider, directory)
  return { directory, registry, installed: await readInstalled(directory) }
}

/** Reads the names from npm's own record of what is in `node_modules`. */
async function readInstalled(directory: string): Promise<string[]> {
  const record = await readFile(join(directory, 'node_modules/.package-lock.json'), 'utf8')
  const { packages } = JSON.parse(record) as { packages: Record<string, unknown> }
  return Object.keys(packages)
    .map((path) => path.replace(/^.*node_modules\//, ''))
    .sort()
}
