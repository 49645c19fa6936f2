import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { listen, type ListeningSimulator } from '@x/core/testing/node'
import { runCommand } from '@x/shared/run-command'

interface Manifest {
  readonly name: string
  readonly version: string
}

interface Entry {
  readonly manifest: Manifest
  readonly file: string
  readonly tarball: Uint8Array<ArrayBuffer>
}

/**
 * Opens a registry of packages on a socket, from which package managers install as from npm's own.
 * It holds one version of each package, and nothing else can be had there.
 *
 * @param tarballs - The packages' paths.
 */
export async function openRegistry(tarballs: readonly string[]): Promise<ListeningSimulator> {
  const entries = await Promise.all(tarballs.map(readEntry))
  return listen({
    async fetch(input) {
      const { origin, pathname } = new URL(input instanceof Request ? input.url : input)
      // A scope's slash comes encoded.
      const path = decodeURIComponent(pathname).slice(1)
      const file = entries.find((entry) => entry.file === path)
      if (file) return new Response(file.tarball)
      const entry = entries.find(({ manifest }) => manifest.name === path)
      return entry ? Response.json(describe(entry, origin)) : new Response(null, { status: 404 })
    },
  })
}

async function readEntry(path: string): Promise<Entry> {
  const file = basename(path)
  const args = ['-xzOf', file, 'package/package.json']
  const manifest = JSON.parse(await runCommand('tar', args, dirname(path))) as Manifest
  return { manifest, file, tarball: new Uint8Array(await readFile(path)) }
}

/** Describes a package as registries do. */
function describe({ manifest, file, tarball }: Entry, origin: string): object {
  const { name, version } = manifest
  const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`
  const dist = { tarball: `${origin}/${file}`, integrity }
  return { name, 'dist-tags': { latest: version }, versions: { [version]: { ...manifest, dist } } }
}
