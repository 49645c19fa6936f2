import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PROGRAMS = fileURLToPath(new URL('../programs/', import.meta.url))

/** Puts a provider's programs, and what all programs share, into a folder of a user's project. */
export async function copyPrograms(provider: string, directory: string): Promise<void> {
  await Promise.all(
    [provider, 'network-checks.mjs', 'run-checks.mjs'].map((each) =>
      cp(join(PROGRAMS, each), join(directory, 'programs', each), { recursive: true }),
    ),
  )
}
