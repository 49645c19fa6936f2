import { cp, realpath } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCommand } from '@x/shared/run-command'

const PACKAGES = new URL('../../../packages/', import.meta.url)

/**
 * Packs a package of ours as it would be published.
 *
 * @param name - The package's name without its scope.
 * @param destination - The folder to put the tarball in.
 * @returns The tarball's path.
 */
export async function pack(name: string, destination: string): Promise<string> {
  const directory = fileURLToPath(new URL(name, PACKAGES))
  const args = ['pack', '--silent', '--json', '--pack-destination', destination]
  const { filename } = JSON.parse(await runCommand('pnpm', args, directory)) as { filename: string }
  return filename
}

/**
 * Packs a package that ours depend on, as it was installed here.
 *
 * @param name - The package's name.
 * @param destination - The folder to put the tarball in.
 * @returns The tarball's path.
 */
export async function packDependency(name: string, destination: string): Promise<string> {
  const installed = fileURLToPath(new URL(`core/node_modules/${name}`, PACKAGES))
  // In pnpm's store two files of the same text are one file, and npm packs the second as a link to
  // the first, which it leaves out when it installs: in a copy they are two.
  const copy = join(destination, 'dependencies', name)
  const filter = (path: string): boolean => basename(path) !== 'node_modules'
  await cp(await realpath(installed), copy, { recursive: true, filter })
  const args = ['pack', '--silent', '--ignore-scripts', '--pack-destination', destination]
  return join(destination, (await runCommand('npm', args, copy)).trim())
}
