import { expect, it } from 'vitest'
import { findStrayFiles } from './published-files.ts'

it('lets builds, types and papers pass', () => {
  const files = [
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'dist/index.d.ts',
    'dist/index.js',
    'dist/testing/node.js',
    'dist/update-customer-DKuQ8ht1.d.ts',
    'package.json',
  ]
  expect(findStrayFiles(files)).toEqual([])
})

it.each([
  'src/customers/list.ts',
  'src/customers/list.test.ts',
  'dist/index.js.map',
  'src/index.test-d.ts',
  'src/__snapshots__/index.ts.snap',
  'test/conformance.ts',
  'tsconfig.json',
  'vitest.config.ts',
  '.turbo/turbo-build.log',
  'dist/package.json',
])('picks %s', (file) => {
  expect(findStrayFiles(['dist/index.js', file])).toEqual([file])
})
