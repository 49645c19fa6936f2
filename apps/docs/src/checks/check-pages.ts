import { existsSync, readdirSync } from 'node:fs'
import { join, posix } from 'node:path'
import { readPages, root } from '../pages/read-pages.ts'
import { findBrokenLinks } from './find-broken-links.ts'
import { findFalseCommands } from './find-false-commands.ts'
import { findStaleQuotes } from './find-stale-quotes.ts'
import { findUnreadBlocks } from './find-unread-blocks.ts'
import { readWorkspace } from './read-workspace.ts'

/** Tells whether a file or a folder is there, in these very letters: some systems mind capitals. */
function exists(path: string): boolean {
  const plain = posix.normalize(path).replace(/\/$/, '')
  if (plain === '.' || plain.startsWith('..')) return plain === '.'
  const folder = join(root, plain, '..')
  return existsSync(folder) && readdirSync(folder).includes(posix.basename(plain))
}

// Fails when a page has a link, a command, a quote or data that is wrong.
const pages = readPages()
const problems = [
  ...findBrokenLinks(pages, exists),
  ...findFalseCommands(pages, readWorkspace(root)),
  ...findStaleQuotes(pages),
  ...findUnreadBlocks(pages),
]
for (const { place, message } of problems) process.stderr.write(`${place} ${message}\n`)
process.stdout.write(`${pages.length} pages, ${problems.length} problems\n`)
process.exitCode = problems.length > 0 ? 1 : 0
