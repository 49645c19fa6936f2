import { expect, it } from 'vitest'
import { findUnreadBlocks } from './find-unread-blocks.ts'

function check(markdown: string): string[] {
  const pages = [{ path: 'page.md', markdown }]
  return findUnreadBlocks(pages).map(({ place, message }) => `${place} ${message}`)
}

it('reads JSON', () => {
  expect(check('```json\n{ "a": [1] }\n```')).toEqual([])
  expect(check('\n```json\n{ "a": [1, }\n```')).toEqual([
    expect.stringMatching(/^page\.md:3 SyntaxError/),
  ])
})

it('knows the languages that are checked elsewhere, and those that a person looks at', () => {
  expect(check('```ts\nconst\n```\n\n```sh\nnpm\n```\n\n```mermaid\nflowchart\n```')).toEqual([])
})

it('finds a language that nothing reads, and a block without one', () => {
  expect(check('```toml\na = 1\n```')).toEqual(['page.md:2 nothing here reads "toml"'])
  expect(check('    indented')).toEqual(['page.md:2 nothing here reads ""'])
})
