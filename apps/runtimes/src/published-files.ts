import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** Builds with their types, and the papers: what a tarball is made of. */
const EXPECTED = [
  /^package\.json$/,
  /^(?:LICENSE|README\.md|CHANGELOG\.md)$/,
  /^dist\/(?:[\w-]+\/)*[\w-]+\.(?:js|d\.ts)$/,
]

/**
 * Lists the files of an installed package.
 *
 * @returns Their paths inside the package, with slashes, in order.
 */
export async function listFiles(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
}

/** Picks the files that have no business in a package: tests, fixtures, configuration and so on. */
export function findStrayFiles(files: readonly string[]): string[] {
  return files.filter((file) => !EXPECTED.some((pattern) => pattern.test(file)))
}
