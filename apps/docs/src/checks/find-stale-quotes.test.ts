import { expect, it } from 'vitest'
import { findStaleQuotes } from './find-stale-quotes.ts'

const table = { path: 'apps/a.md', markdown: '| a   | b |\n| --- | - |\n| 1   | 2 |\n' }

function check(lines: string, from = '../apps/a.md'): string[] {
  const markdown = `# Page\n\n<!-- quote: ${from} -->\n\n${lines}\n\n<!-- quote: end -->\n`
  const problems = findStaleQuotes([table, { path: 'docs/page.md', markdown }])
  return problems.map(({ place, message }) => `${place} ${message}`)
}

it('leaves what the quoted page says alone, however wide it is', () => {
  expect(check('| a | b |\n| - | - |\n| 1 | 2 |')).toEqual([])
})

it('finds what the quoted page does not say', () => {
  expect(check('| a | b |\n| - | - |\n| 1 | 3 |')).toEqual([
    'docs/page.md:7 apps/a.md does not say: | 1 | 3 |',
  ])
})

it('finds a quote of a page that is not there', () => {
  expect(check('| 1 | 2 |', '../apps/b.md')).toEqual([
    'docs/page.md:5 apps/b.md does not say: | 1 | 2 |',
  ])
})
