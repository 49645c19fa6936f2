import { expect, it } from 'vitest'
import * as testing from './index.ts'

it('exports these names', () => {
  expect(Object.keys(testing).sort()).toMatchInlineSnapshot(`
    [
      "createOmiseSimulator",
    ]
  `)
})
