import { copyFile, mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { RecipeFile } from './read-recipe.ts'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const OWN = fileURLToPath(new URL('..', import.meta.url))

/** What a package finds two folders above itself. */
const SHARED = [
  '.gitignore',
  '.oxfmtrc.json',
  '.oxlintrc.json',
  'package.json',
  'scripts/tsdown.config.ts',
  'tsconfig.base.json',
  'vitest.base.ts',
]

/**
 * Sets up a workspace like this repository, with nothing in it but what a recipe shows. Its packages
 * find the tools and their own dependencies, as after an install, and no others.
 *
 * @param files - The recipe's files.
 * @param directory - The folder to set it up in, which is empty.
 */
export async function setUpWorkspace(
  files: readonly RecipeFile[],
  directory: string,
): Promise<void> {
  for (const path of SHARED) {
    await makeFolderOf(join(directory, path))
    await copyFile(join(ROOT, path), join(directory, path))
  }
  await link(join(ROOT, 'node_modules'), join(directory, 'node_modules'))
  for (const { path, text } of files) {
    const file = join(directory, path)
    await makeFolderOf(file)
    await writeFile(file, text)
    if (!path.endsWith('/package.json')) continue
    const { dependencies } = JSON.parse(text) as { dependencies: Record<string, string> }
    for (const name of Object.keys(dependencies)) {
      await link(join(OWN, 'node_modules', name), join(dirname(file), 'node_modules', name))
    }
  }
}

async function makeFolderOf(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
}

/** Links a folder; Windows has junctions, which need no permission. */
async function link(target: string, path: string): Promise<void> {
  await makeFolderOf(path)
  await symlink(target, path, 'junction')
}
