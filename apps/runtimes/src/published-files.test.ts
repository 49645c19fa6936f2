import { expect, it } from 'vitest'
import { findStrayFiles } from './published-files.ts'

it('lets builds, types, maps, sources and papers pass', () => {
  const files = [
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'dist/index.d.ts',
    'dist/index.js',
    'dist/index.js.map',
    'dist/testing/node.js',
    'dist/update-customer-DKuQ8ht1.d.ts',
    'package.json',
    'src/customers/list.ts',
    'src/index.ts',
  ]
  expect(findStrayFiles(files)).toEqual([])
})

it.each([
  'src/customers/list.test.ts',
  'src/index.test-d.ts',
  'src/testing/ask.fixture.ts',
  'src/__snapshots__/index.ts.snap',
  'test/conformance.ts',
  'tsconfig.json',
  'vitest.config.ts',
  '.turbo/turbo-build.log',
  'dist/package.json',
])('picks %s', (file) => {
  expect(findStrayFiles(['src/index.ts', file])).toEqual([file])
})
