import { fromMarkdown } from 'mdast-util-from-markdown'
import { visit } from 'unist-util-visit'
import type { Page } from './page.ts'

/** A block of code. */
export interface Block {
  readonly page: Page
  /** The line of the page in which the code begins. */
  readonly line: number
  /** The language behind the fence, such as `ts`; empty where there is none. */
  readonly language: string
  /** What stands behind the language. */
  readonly notes: readonly string[]
  readonly code: string
}

/** Reads the blocks of code of a page, from top to bottom. */
export function readBlocks(page: Page): Block[] {
  const blocks: Block[] = []
  visit(fromMarkdown(page.markdown), 'code', ({ lang, meta, value, position }) => {
    const line = (position?.start.line ?? 0) + 1
    const notes = meta?.split(' ').filter(Boolean) ?? []
    blocks.push({ page, line, language: lang ?? '', notes, code: value })
  })
  return blocks
}
