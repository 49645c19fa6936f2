import { fileURLToPath } from 'node:url'
import { runCommand } from './run-command.ts'

/**
 * Packs a package as it would be published.
 *
 * @param name - The package's name without its scope.
 * @param destination - The folder to put the tarball in.
 * @returns The tarball's path.
 */
export async function pack(name: string, destination: string): Promise<string> {
  const directory = fileURLToPath(new URL(`../../../packages/${name}`, import.meta.url))
  const args = ['pack', '--silent', '--json', '--pack-destination', destination]
  const { filename } = JSON.parse(await runCommand('pnpm', args, directory)) as { filename: string }
  return filename
}
