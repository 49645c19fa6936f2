import { expect, it } from 'vitest'
import { formatTable } from './format-table.ts'

it('pads every column, and leaves empty what a row leaves out', () => {
  const rows = [
    ['Node.js 22.23.2, import', 'ok', 'is 1 instead of 2'],
    ['Deno 2.9.6', 'no binary for linux-x64-musl'],
  ]
  expect(formatTable(['runtime', 'create', 'list'], rows)).toMatchInlineSnapshot(`
    "| runtime                 | create                       | list              |
    | ----------------------- | ---------------------------- | ----------------- |
    | Node.js 22.23.2, import | ok                           | is 1 instead of 2 |
    | Deno 2.9.6              | no binary for linux-x64-musl |                   |
    "
  `)
})
