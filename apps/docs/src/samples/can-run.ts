import type { Page } from '../pages/page.ts'

/**
 * Tells whether the samples of a page can be run: those in a package's doc comments only where the
 * package is a dependency of this app, and so has an account to run on.
 */
export function canRun({ path }: Page, dependencies: readonly string[]): boolean {
  const name = /^packages\/(?<name>[^/]+)\/src\//.exec(path)?.groups?.['name']
  return name === undefined || dependencies.includes(`@x/${name}`)
}
