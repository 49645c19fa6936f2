import { posix } from 'node:path'
import type { Page } from '../pages/page.ts'
import type { Problem } from './problem.ts'

/** A part of a page that another page has to say as well: `<!-- quote: other.md -->`, to the end. */
const QUOTE = /<!-- quote: (?<from>\S+\.md) -->\n(?<lines>.*?)<!-- quote: end -->/gs

/** Finds the lines of quotes that the quoted page does not have. Blanks do not count. */
export function findStaleQuotes(pages: readonly Page[]): Problem[] {
  return pages.flatMap(({ path, markdown }) =>
    [...markdown.matchAll(QUOTE)].flatMap(({ index, groups: { from = '', lines = '' } = {} }) => {
      const target = posix.join(posix.dirname(path), from)
      const quoted = pages.find((page) => page.path === target)
      const said = new Set(quoted?.markdown.split('\n').map(plain))
      const first = markdown.slice(0, index).split('\n').length + 1
      return lines.split('\n').flatMap((line, offset) => {
        const text = plain(line)
        // The rule under a table's head is as wide as the table.
        if (text === '' || /^[|\s-]+$/.test(text) || said.has(text)) return []
        return [{ place: `${path}:${first + offset}`, message: `${target} does not say: ${text}` }]
      })
    }),
  )
}

function plain(line: string): string {
  return line.trim().replace(/\s+/g, ' ')
}
