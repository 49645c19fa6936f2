import { expect, it } from 'vitest'
import { countLines } from './count-lines.ts'

it('counts code, and neither blank lines nor comments', () => {
  const source = `/** One.
 * const two = 2
 */
// three

/* four */
const five = 'https://five.example'

const six = \`/* \${five} */\` // seven
const pattern = /\\d+/ /* eight */
`
  expect(countLines(source)).toBe(3)
  expect(countLines("const a = '/*'\nconst b = '*/'\n")).toBe(2)
  expect(countLines('')).toBe(0)
})
