import type { Page } from '../pages/page.ts'
import { readBlocks } from '../pages/read-blocks.ts'
import type { Problem } from './problem.ts'

/** Languages that others check: the samples' own tests, and the check of the commands. */
const CHECKED_ELSEWHERE: ReadonlySet<string> = new Set(['ts', 'js', 'sh'])

/** Languages that nothing here can read, so that a person has to look at them. */
const UNCHECKED: ReadonlySet<string> = new Set(['mermaid', 'text'])

/** Finds the blocks of code that cannot be read: wrong JSON, and languages that are not known. */
export function findUnreadBlocks(pages: readonly Page[]): Problem[] {
  return pages.flatMap((page) =>
    readBlocks(page).flatMap(({ language, line, code }) => {
      if (CHECKED_ELSEWHERE.has(language) || UNCHECKED.has(language)) return []
      const message = language === 'json' ? refuseJson(code) : `nothing here reads "${language}"`
      return message ? [{ place: `${page.path}:${line}`, message }] : []
    }),
  )
}

function refuseJson(code: string): string | undefined {
  try {
    JSON.parse(code)
    return undefined
  } catch (error) {
    return String(error)
  }
}
