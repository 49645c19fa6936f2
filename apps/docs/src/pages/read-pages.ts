import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from './page.ts'
import { readDocComments } from './read-doc-comments.ts'

/** The repository's root. */
export const root: string = fileURLToPath(new URL('../../../../', import.meta.url))

const PAGES = ['*.md', '{docs,.changeset,.github}/**/*.md', '{packages,apps}/*/*.md']
const SOURCES = ['packages/*/src/**/*.ts']

/** Reads every page of Markdown that the repository has. */
export function readPages(): Page[] {
  return find(PAGES).map((path) => ({ path, markdown: read(path) }))
}

/** Reads the doc comments of every source that is published. */
export function readSources(): Page[] {
  return find(SOURCES)
    .filter((path) => !/\.(?:test|test-d)\.ts$/.test(path))
    .map((path) => ({ path, markdown: readDocComments(read(path)) }))
}

function find(patterns: readonly string[]): string[] {
  return globSync(patterns, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
}

function read(path: string): string {
  return readFileSync(`${root}/${path}`, 'utf8').replaceAll('\r\n', '\n')
}
