import { expect, it } from 'vitest'
import { formatTable } from './format-table.ts'

it('pads every column, and leaves empty what a row leaves out', () => {
  const rows = [['**@x/omise**', '1.42 [1.38–1.51]', '35.2'], ['ky']]
  expect(formatTable(['client', 'CPU × bare fetch', 'µs'], rows)).toMatchInlineSnapshot(`
    "| client       | CPU × bare fetch | µs   |
    | ------------ | ---------------- | ---- |
    | **@x/omise** | 1.42 [1.38–1.51] | 35.2 |
    | ky           |                  |      |
    "
  `)
})
