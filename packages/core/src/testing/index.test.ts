import { expect, it } from 'vitest'
import * as testing from './index.ts'
import * as node from './node.ts'

it('exports these names', () => {
  expect(Object.keys(testing)).toMatchInlineSnapshot(`
    [
      "completeAssumptions",
      "jsonAnswer",
      "createSimulator",
      "describeProvider",
      "asText",
      "isFields",
      "nestFields",
      "readBody",
      "createSeededIds",
      "HEX_DIGITS",
      "LETTERS_AND_DIGITS",
    ]
  `)
  expect(Object.keys(node)).toMatchInlineSnapshot(`
    [
      "listen",
    ]
  `)
})
