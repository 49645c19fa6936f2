import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Workspace } from './find-false-commands.ts'

/** What is read of a package.json or of turbo.json. */
interface Manifest {
  readonly name?: string
  readonly scripts?: Readonly<Record<string, string>>
  readonly tasks?: Readonly<Record<string, object>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

/** Reads what the commands of a page can name. */
export function readWorkspace(root: string): Workspace {
  const read = (path: string): Manifest => JSON.parse(readFileSync(join(root, path), 'utf8'))
  const manifests = globSync('{packages,apps}/*/package.json', { cwd: root }).map(read)
  return {
    scripts: new Set(Object.keys(read('package.json').scripts ?? {})),
    packages: new Map(
      manifests.map(({ name = '', scripts = {} }) => [name, new Set(Object.keys(scripts))]),
    ),
    tasks: new Set(Object.keys(read('turbo.json').tasks ?? {})),
    dependencies: new Set(
      manifests.flatMap(({ name = '', dependencies = {}, devDependencies = {} }) =>
        [name].concat(Object.keys(dependencies), Object.keys(devDependencies)),
      ),
    ),
  }
}
