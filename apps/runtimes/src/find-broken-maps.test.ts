import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { findBrokenMaps } from './find-broken-maps.ts'

let directory = ''

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'x-maps-'))
})

afterEach(() => rm(directory, { recursive: true, force: true }))

async function find(files: Readonly<Record<string, string>>): Promise<string[]> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(directory, path)), { recursive: true })
    await writeFile(join(directory, path), text)
  }
  return findBrokenMaps(directory, Object.keys(files))
}

const code = 'export {}\n\n//# sourceMappingURL=index.js.map'

it('lets a file without a map pass', async () => {
  expect(await find({ 'dist/index.js': 'export {}' })).toEqual([])
})

it('lets a source pass that is in the map, or in the package', async () => {
  const embedded = JSON.stringify({ sources: ['../src/a.ts'], sourcesContent: ['const a = 1'] })
  expect(await find({ 'dist/index.js': code, 'dist/index.js.map': embedded })).toEqual([])
  const map = JSON.stringify({ sources: ['../src/b.ts'] })
  const files = { 'dist/index.js': code, 'dist/index.js.map': map, 'src/b.ts': '' }
  expect(await find(files)).toEqual([])
})

it('finds a map that is not there', async () => {
  const types = 'export {}\n//# sourceMappingURL=index.d.ts.map'
  expect(await find({ 'dist/index.d.ts': types })).toEqual([
    'dist/index.d.ts names dist/index.d.ts.map, which is not there',
  ])
})

it('finds a source that is not there, or outside of the package', async () => {
  const sources = ['../src/a.ts', '../../core/src/b.ts', '../src/c.ts']
  const map = JSON.stringify({ sources, sourcesContent: [null, null, 'const c = 1'] })
  expect(await find({ 'dist/index.js': code, 'dist/index.js.map': map })).toEqual([
    'dist/index.js.map names src/a.ts, which is not there',
    'dist/index.js.map names ../core/src/b.ts, which is not there',
  ])
})
