import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installAlone, type Project } from './install-alone.ts'
import { openRegistry } from './open-registry.ts'
import { pack, packDependency } from './pack.ts'
import { providers } from './provider.ts'

/** A temporary folder with a user's project for each provider. */
export interface Workplace {
  /** The projects by the providers' names. */
  readonly projects: Readonly<Record<string, Project>>
  /** Removes it all. */
  readonly close: () => Promise<void>
}

/** Packs the packages, and installs each provider's alone. */
export async function openWorkplace(): Promise<Workplace> {
  const directory = await realpath(await mkdtemp(join(tmpdir(), 'x-runtimes-')))
  const names = providers.map(({ name }) => name)
  const tarballs = await Promise.all([
    ...['core', ...names].map((name) => pack(name, directory)),
    ...['ky', 'valibot'].map((name) => packDependency(name, directory)),
  ])
  const registry = await openRegistry(tarballs)
  const projects = await Promise.all(
    names.map(async (name) => [name, await installAlone(name, registry.url, directory)] as const),
  )
  return {
    projects: Object.fromEntries(projects),
    async close() {
      await registry.close()
      await rm(directory, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}
