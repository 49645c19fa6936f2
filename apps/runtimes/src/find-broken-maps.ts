import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'

interface SourceMap {
  readonly sources: readonly string[]
  readonly sourcesContent?: readonly (string | null)[]
}

/**
 * Finds what a debugger would look for in vain: maps that a file names and that are not there, and
 * sources that a map names and that are neither in the map nor in the package.
 *
 * @param directory - The package's folder.
 * @param files - The paths of the package's files inside it, with slashes.
 * @returns A sentence for each.
 */
export async function findBrokenMaps(
  directory: string,
  files: readonly string[],
): Promise<string[]> {
  const built = files.filter((file) => /\.(?:js|d\.ts)$/.test(file))
  const found = await Promise.all(built.map((file) => findBroken(directory, file)))
  return found.flat()
}

async function findBroken(directory: string, file: string): Promise<string[]> {
  const text = await readFile(join(directory, file), 'utf8')
  const name = /^\/\/# sourceMappingURL=(.+)$/m.exec(text)?.[1]
  if (name === undefined) return []
  const path = posix.join(posix.dirname(file), name)
  if (!existsSync(join(directory, path))) return [`${file} names ${path}, which is not there`]
  const map = JSON.parse(await readFile(join(directory, path), 'utf8')) as SourceMap
  return map.sources
    .filter((_, index) => typeof map.sourcesContent?.[index] !== 'string')
    .map((source) => posix.join(posix.dirname(path), source))
    .filter((source) => source.startsWith('..') || !existsSync(join(directory, source)))
    .map((source) => `${path} names ${source}, which is not there`)
}
