import { expect, it } from 'vitest'
import * as testing from './index.ts'
import * as node from './node.ts'

it('exports these names', () => {
  expect(Object.keys(testing).sort()).toMatchInlineSnapshot(`
    [
      "HEX_DIGITS",
      "LETTERS_AND_DIGITS",
      "asText",
      "completeAssumptions",
      "createSeededIds",
      "createSimulator",
      "describeProvider",
      "isRecord",
      "jsonAnswer",
      "nestFields",
      "readBasicCredentials",
      "readBody",
    ]
  `)
  expect(Object.keys(node).sort()).toMatchInlineSnapshot(`
    [
      "listen",
    ]
  `)
})
