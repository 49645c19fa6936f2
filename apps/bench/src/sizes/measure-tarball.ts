import { execFile } from 'node:child_process'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * Packs a package as it would be published, and gives how many bytes the tarball has.
 *
 * @param name - The package's name without its scope.
 */
export async function measureTarball(name: string): Promise<number> {
  const cwd = fileURLToPath(new URL(`../../../../packages/${name}`, import.meta.url))
  const destination = await mkdtemp(join(tmpdir(), 'x-bench-'))
  try {
    const args = ['pack', '--silent', '--json', '--pack-destination', destination]
    const { stdout } = await run('pnpm', args, { cwd, shell: process.platform === 'win32' })
    const { filename } = JSON.parse(stdout) as { filename: string }
    return (await stat(filename)).size
  } finally {
    await rm(destination, { recursive: true, force: true, maxRetries: 3 })
  }
}
