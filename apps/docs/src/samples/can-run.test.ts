import { expect, it } from 'vitest'
import { canRun } from './can-run.ts'

const dependencies = ['@x/core', '@x/omise', 'hono']

it.each(['README.md', 'docs/errors.md', 'packages/tideway/README.md'])(
  'runs the page %s',
  (path) => {
    expect(canRun({ path, markdown: '' }, dependencies)).toBe(true)
  },
)

it('runs the doc comments of the packages that have an account here, and no others', () => {
  const path = (name: string): string => `packages/${name}/src/customers/customers.ts`
  expect(canRun({ path: path('omise'), markdown: '' }, dependencies)).toBe(true)
  expect(canRun({ path: path('tideway'), markdown: '' }, dependencies)).toBe(false)
})
